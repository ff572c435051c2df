import type { Check } from '../suite/check.ts';
import type { Failure } from '../suite/failure.ts';
import { type Outcome, runCheck } from '../suite/run-check.ts';
import type { Target } from './target.ts';

/** What the preflight found out. */
export interface Preflight {
  /** How the checks that it sent came out, so that they need not be sent again. */
  outcomes: Map<Check, Outcome>;
  /** Why the server cannot be judged: the first check that failed, and what to do. */
  obstacle?: { check: Check; failure: Failure; remedy: string };
}

/** More than one, for a single example may hold an id that the server does not know. */
const mostTried = 5;

/**
 * Tries whether a server can be judged at all: whether it gives one of the first valid requests the right status, and JSON where the
 * document has JSON. A server that does not would fail most checks for the same reason.
 * @param send sends a check, if another one may be sent
 */
export async function preflight(
  checks: readonly Check[],
  target: Target,
  send: (check: Check) => Promise<Outcome | undefined> = (check) => runCheck(check, target),
): Promise<Preflight> {
  const valid = checks.filter(({ fault, rule }) => fault === undefined && rule === undefined);
  const outcomes: Preflight['outcomes'] = new Map();
  let obstacle: Preflight['obstacle'];
  for (const check of valid.slice(0, mostTried)) {
    const outcome = await send(check);
    if (!outcome) break;
    outcomes.set(check, outcome);
    if (outcome.kind !== 'failed' || !isElsewhere(outcome.failure)) return { outcomes };
    obstacle ??= { check, failure: outcome.failure, remedy: remedyFor(outcome.failure, check, target) };
    if (outcome.failure.answer === undefined) break;
  }
  return obstacle ? { outcomes, obstacle } : { outcomes };
}

/** Whether an answer is so wrong that it says nothing about the contract: none at all, another status, or not JSON. */
function isElsewhere({ findings }: Failure): boolean {
  return findings.some(({ about }) => about === 'answer' || about === 'status' || about === 'encoding');
}

function remedyFor({ answer }: Failure, { contract }: Check, { baseUrl, tokenVariable }: Target): string {
  const status = answer?.status ?? 0;
  if (status === 0) return `Start the server, or correct the address ${baseUrl}.`;
  if (status < 300) return `That is no answer of this API. Correct the address ${baseUrl}.`;
  if (status < 400) return `The server sends elsewhere. Give the address that it names, instead of ${baseUrl}.`;
  if (status === 401 || status === 403) {
    return `Set ${tokenVariable} to a credential that this server accepts for ${contract.method} ${contract.path}.`;
  }
  if (status === 404 || status === 405) {
    return `Correct the address ${baseUrl}, if a prefix of ${contract.path} is missing; or give ids that exist there, as \`values\`.`;
  }
  if (status === 429) return 'Send fewer requests a second, with --rate.';
  if (status < 500) return 'Give ids and other values that this server accepts, as `values` of the configuration.';
  return 'The server failed. Look at its log.';
}
