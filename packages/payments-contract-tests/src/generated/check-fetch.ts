// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import document from '@scope/payments-types/openapi.json' with { type: 'json' };
import { type CheckFetchOptions, type Fetch, makeCheckFetch } from '../runtime/check-fetch/check-fetch.ts';
import { validators } from './validators.ts';

export { type BrokenRule, ContractBreach } from '../runtime/check-fetch/breach.ts';
export type { CheckFetchOptions, Fetch };

const wrap = makeCheckFetch(document, validators);

/**
 * Wraps a `fetch` so that a request or an answer that breaks the contract is thrown as a `ContractBreach`. An invalid request is not
 * sent. Bodies can still be read. Only JSON is validated, and read whole before the answer is returned.
 */
export function checkFetch(fetch: Fetch, options?: CheckFetchOptions): Fetch {
  return wrap(fetch, options);
}
