// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { mockCommand } from '../runtime/command/mock-command.ts';
import { description } from './description.ts';
import { exampleCall } from './example-call.ts';

await mockCommand({ name: 'library-mock', description, exampleCall });
