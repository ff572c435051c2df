// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { createMock } from '@scope/payments-mock';
import document from '@scope/payments-types/openapi.json' with { type: 'json' };
import type { ApiContract } from '../runtime/document/contract.ts';
import { sources } from './sources.ts';
import { validators } from './validators.ts';

/** The contract of the API. */
export const contract: ApiContract = {
  command: 'payments-contract',
  variables: 'PAYMENTS',
  spec: { document, sources },
  validators,
  createMock,
};
