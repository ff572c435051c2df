// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { ExampleCall } from '../runtime/command/example-call.ts';

/** A call that the mock answers with success. */
export const exampleCall: ExampleCall = { method: 'GET', target: '/books', security: ['Key'] };
