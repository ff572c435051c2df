// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { createMock } from '@library/library-mock';
import document from '@library/library-types/openapi.json' with { type: 'json' };
import type { ApiContract } from '../runtime/document/contract.ts';
import { sources } from './sources.ts';
import { validators } from './validators.ts';

/** The contract of the API. */
export const contract: ApiContract = {
  command: 'library-contract',
  variables: 'LIBRARY',
  spec: { document, sources },
  validators,
  createMock,
};
