import type { Check } from '../exchange/check.ts';
import { messageOf, needsToken, withoutToken } from '../exchange/request.ts';
import { hideSecrets } from '../exchange/secrets.ts';
import { type Received, send } from '../exchange/send.ts';
import type { Target } from '../exchange/target.ts';
import { type Failure, failureOf } from './failure.ts';
import { judge } from './judge.ts';

/** The outcome of a check. */
export type Outcome =
  | { kind: 'passed'; milliseconds: number }
  /** The answer is not as documented. */
  | { kind: 'failed'; milliseconds: number; failure: Failure }
  /** A valid request was refused for a documented reason that lies outside its schema, such as an unknown id. */
  | { kind: 'undecided'; milliseconds: number; reason: string };

/** Sends the request of a check and judges the answer in full. An abort of the signal ends it without an answer. */
export async function runCheck(check: Check, target: Target, signal?: AbortSignal): Promise<Outcome> {
  const { contract, change, fault } = check;
  if (target.token === '' && needsToken(change)) {
    return {
      kind: 'undecided',
      milliseconds: 0,
      reason: `it needs a credential, and ${target.tokenVariable} is not set`,
    };
  }
  const whole = messageOf(contract, change);
  const message = target.token === '' ? withoutToken(whole) : whole;
  const hooked = fault === 'credentials' ? withoutHook(target) : target;
  const received = await send(message, hooked, signal);
  const findings = judge(check, received, target.seen);
  const { milliseconds } = received;
  if (findings.length === 0) return { kind: 'passed', milliseconds };
  const refusal = target.allowRefusals ? refusalOf(check, received) : undefined;
  if (refusal !== undefined) return { kind: 'undecided', milliseconds, reason: hideSecrets(refusal, target) };
  return { kind: 'failed', milliseconds, failure: failureOf(check, message, findings, received, hooked) };
}

function withoutHook({ authorize: _authorize, ...target }: Target): Target {
  return target;
}

/**
 * The reason why a server refused a request that the schema allows, such as an id that does not exist. Counts only a documented, valid
 * answer, and never one to an example of the document.
 */
function refusalOf(check: Check, received: Received): string | undefined {
  if (check.fault !== undefined || check.rule === undefined || 'failure' in received) return undefined;
  const { status, body } = received;
  const { credentials, 'media-type': mediaType, 'body-syntax': syntax } = check.contract.refuses;
  const others = [...credentials, ...mediaType, ...syntax].filter(
    (other) => !check.contract.refuses['body-schema'].includes(other),
  );
  if (status < 400 || status >= 500 || others.includes(String(status))) return undefined;
  const isDocumented = String(status) in check.contract.answers;
  if (!isDocumented || judge({ ...check, statuses: [String(status)] }, received).length > 0) return undefined;
  return `refused with ${status}: ${new TextDecoder().decode(body).slice(0, 200)}`;
}
