import type { Check } from '../exchange/check.ts';
import type { Target } from '../exchange/target.ts';
import type { Failure } from '../judge/failure.ts';
import { statusWords } from '../judge/judge.ts';
import type { Outcome } from '../judge/outcome.ts';
import { runCheck } from '../judge/run-check.ts';

/** The result of a preflight. */
export interface Preflight {
  /** The outcomes of the checks that it sent, so that they need not be sent again. */
  outcomes: Map<Check, Outcome>;
  /** The reason why the server cannot be tested: the first check that failed, and the remedy. */
  obstacle?: { check: Check; words: string; failure: Failure; remedy: string };
}

/** More than one, because a single example may contain an id that the server does not know. */
const maxAttempts = 5;

/**
 * Finds out whether a server can be tested at all: whether it answers one of the first valid requests with the expected status, and with
 * JSON if the document has JSON. Otherwise most checks would fail for the same reason.
 * @param send sends a check; returns undefined if no more may be sent
 */
export async function preflight(
  checks: readonly Check[],
  target: Target,
  send: (check: Check) => Promise<Outcome | undefined> = (check) => runCheck(check, target),
): Promise<Preflight> {
  const valid = checks.filter(({ fault, rule, series }) => !fault && !rule && !series);
  const outcomes: Preflight['outcomes'] = new Map();
  let obstacle: Preflight['obstacle'];
  for (const check of valid.slice(0, maxAttempts)) {
    const outcome = await send(check);
    if (!outcome) break;
    outcomes.set(check, outcome);
    const failure = outcome.kind === 'passed' ? undefined : outcome.failure;
    if (!failure || !isUnrelated(failure)) return { outcomes };
    obstacle ??= { check, words: notAccepted, failure, remedy: remedyFor(failure, check, target) };
    if (failure.answer === undefined) break;
  }
  return obstacle ? { outcomes, obstacle } : { outcomes };
}

export const remedyFor429 = 'Send fewer requests per second with --rate.';

const notAccepted = 'it does not accept a valid request. Nothing more was sent.';

/** Whether there was no answer, another status, or no JSON, so that the failure says nothing about the contract. */
function isUnrelated({ findings }: Failure): boolean {
  return findings.some(({ about }) => about === 'answer' || about === 'status' || about === 'encoding');
}

function remedyFor({ answer, findings }: Failure, { contract }: Check, { baseUrl, tokenVariable }: Target): string {
  const status = answer?.status ?? 0;
  if (status >= 200 && status < 300 && findings.every(({ about }) => about === 'status')) {
    return `Everything else about the answer is as documented. Answer valid requests with ${statusWords(contract.accepts)}.`;
  }
  if (status === 0) return `Start the server, or correct the address ${baseUrl}.`;
  if (status < 300) return `This is not an answer of the API. Correct the address ${baseUrl}.`;
  if (status < 400) return `The server redirects. Use the address that it redirects to instead of ${baseUrl}.`;
  if (status === 401 || status === 403) {
    return `Set ${tokenVariable} to a credential that this server accepts for ${contract.method} ${contract.path}.`;
  }
  if (status === 404 || status === 405) {
    return `If ${baseUrl} lacks a prefix of ${contract.path}, correct it. Otherwise set \`values\` in the configuration to ids that exist there.`;
  }
  if (status === 429) return remedyFor429;
  if (status < 500) return 'Set `values` in the configuration to ids and other values that this server accepts.';
  return 'The server failed. See its log.';
}
