import type { Change, Check } from '../exchange/check.ts';
import type { Received, Reply } from '../exchange/reply.ts';
import type { Seen, Target } from '../exchange/target.ts';
import { businessRule, touches } from './business-rules.ts';
import { judge, parse } from './judge.ts';

/** Sends a valid request; returns its answer if it was refused. */
type Refused = (check: Check) => Promise<Received | undefined>;

/** A body beyond this size may be too large for a server (RFC 9110, section 15.5.14). */
const smallBody = 65_536;

/**
 * Why a server refused a request that the schema allows, if the contract leaves it that choice: by a rule of the business about a value of
 * this request, or of the request that it was made from; or because it does not know an id of the document. Undefined if it is a failure.
 */
export async function refusalOf(
  check: Check,
  received: Received,
  target: Target,
  refused: Refused,
): Promise<string | undefined> {
  if (check.fault !== undefined || 'failure' in received) return undefined;
  const { status } = received;
  const size = JSON.stringify(check.change).length;
  if (status === 413 && size > smallBody) return `refused with 413: a body of ${Math.round(size / 1000)} kB`;
  const assumed = status === 404 ? assumedIn(check, received) : [];
  if (assumed.length > 0) {
    const names = assumed.join(' and ');
    return `refused with 404: the server may not know the document's ${names}; set \`values\` to what it knows`;
  }
  if (status < 400 || status >= 500 || !isAsDocumented(check, received)) return undefined;
  const code = ruleCode(check, received);
  if (code !== undefined) {
    const isAbout = touchesRule(check, received) || (await isOfBase(check, code, target.seen, refused));
    if (isAbout) return `refused with ${status} ${code}, a rule of the business`;
  }
  return target.allowRefusals ? anyRefusal(check, received) : undefined;
}

/** The parameters of the path that a request has from the document, if a 404 is as documented. */
function assumedIn(check: Check, reply: Reply): string[] {
  const { request, answers } = check.contract;
  const isDocumented = ['404', '4XX', 'default'].some((status) => status in answers);
  if (!isDocumented || judge({ ...check, statuses: ['404'] }, reply).length > 0) return [];
  return (request.assumed ?? []).filter((name) => check.change.parameters?.[name] === undefined);
}

function isAsDocumented(check: Check, reply: Reply): boolean {
  const isListed = String(reply.status) in check.contract.answers;
  return isListed && judge({ ...check, statuses: [String(reply.status)] }, reply).length === 0;
}

function ruleCode(check: Check, received: Received | undefined): string | undefined {
  if (!received || 'failure' in received) return undefined;
  return businessRule(check, received.status, parse(received.body) ?? null)?.code;
}

function touchesRule(check: Check, reply: Reply): boolean {
  const rule = businessRule(check, reply.status, parse(reply.body) ?? null);
  return rule !== undefined && touches(check, rule);
}

/** Whether the request without the change is refused with the same code, as far as it was not sent before. */
async function isOfBase(check: Check, code: string, seen: Seen, refused: Refused): Promise<boolean> {
  const { contract, base } = check;
  if (base === undefined) return false;
  const place = `${contract.method} ${contract.path} refuses ${JSON.stringify(base)}`;
  const { rule: _rule, base: _base, ...plain } = check;
  const change: Change = { body: base };
  const codes = seen.get(place) ?? new Set([ruleCode(check, await refused({ ...plain, change })) ?? null]);
  seen.set(place, codes);
  return codes.has(code);
}

/** With `--allow-refusals`: any documented refusal that is not about the protocol, and never one of an example of the document. */
function anyRefusal(check: Check, { status, body }: Reply): string | undefined {
  if (check.rule === undefined) return undefined;
  const { credentials, 'media-type': mediaType, 'body-syntax': syntax } = check.contract.refuses;
  const others = [...credentials, ...mediaType, ...syntax].filter(
    (other) => !check.contract.refuses['body-schema'].includes(other),
  );
  if (others.includes(String(status))) return undefined;
  return `refused with ${status}: ${new TextDecoder().decode(body).slice(0, 200)}`;
}
