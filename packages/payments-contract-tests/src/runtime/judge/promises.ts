import { valueAt as at, type Json } from '../../generated/types.ts';
import { remove } from '../document/edit.ts';
import { show } from '../document/show.ts';
import type { Check, Echo, Promised } from '../exchange/check.ts';
import type { Finding } from '../exchange/finding.ts';
import type { Seen } from '../exchange/target.ts';
import { cameBack } from './same.ts';

/** The broken promises of an answer to a valid request, given earlier answers in `seen`. */
export function brokenPromises(check: Check, answer: Json, seen: Seen): Finding[] {
  const sent = sentBody(check);
  if (sent === undefined) return [];
  return check.contract.promises.flatMap((promise): Finding[] => {
    const got = at(answer, promise.answer);
    const expected = broken(check, promise, sent, got, seen);
    return expected === undefined ? [] : [{ about: 'promise', expected, got: show(got), at: promise.answer }];
  });
}

/** The body of a request as a value; undefined for text that is not JSON. */
export function sentBody({ change, contract }: Check): Json | undefined {
  if (change.text === undefined) return change.body === undefined ? contract.request.body : change.body;
  try {
    return JSON.parse(change.text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** What was expected instead of `got`; undefined if the promise is kept, or is about several requests. */
function broken(check: Check, promise: Promised, sent: Json, got: Json | undefined, seen: Seen): string | undefined {
  const { answer } = promise;
  if ('isUnique' in promise) {
    return isNew(check, answer, got, seen) ? undefined : `${answer} to differ from every earlier answer`;
  }
  if ('repeats' in promise) {
    return isRepeated(check, promise, sent, got)
      ? undefined
      : `${answer} as it was sent: ${show(at(sent, promise.repeats))}`;
  }
  if ('presentWhen' in promise) {
    if (at(sent, promise.presentWhen) !== true || !isEmpty(got)) return undefined;
    return `${answer} with a value, because ${promise.presentWhen} is true`;
  }
  if ('onlyWhen' in promise) {
    const asked = at(sent, promise.onlyWhen);
    if (isEmpty(got) || (asked !== undefined && asked !== null && asked !== false)) return undefined;
    return `${answer} without a value, because ${promise.onlyWhen} ${asked === undefined ? 'was not sent' : `is ${asked}`}`;
  }
  if ('differsFrom' in promise) {
    const other = at(sent, promise.differsFrom);
    return isEmpty(got) || got !== other ? undefined : `${answer} to differ from ${promise.differsFrom}`;
  }
  return undefined;
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** Only strings and numbers are compared: other types are up to the schema. */
function isNew({ contract }: Check, answer: string, got: Json | undefined, seen: Seen): boolean {
  if (typeof got !== 'string' && typeof got !== 'number') return true;
  const place = `${contract.method} ${contract.path} ${answer}`;
  const values = seen.get(place) ?? new Set();
  seen.set(place, values);
  if (values.has(got)) return false;
  values.add(got);
  return true;
}

function isRepeated({ rule }: Check, promise: Echo, sent: Json, got: Json | undefined): boolean {
  const { repeats, isOptional, when, free } = promise;
  if (isOptional && (got === undefined || got === null)) return true;
  if (when !== undefined && at(sent, when) !== true) return true;
  const wanted = at(sent, repeats);
  // A server need not return an unlisted property.
  const isUnlisted = rule?.keyword === 'additionalProperties' && rule.at.startsWith(`${repeats}/`);
  return cameBack(
    isUnlisted && wanted !== undefined ? remove(wanted, rule.at.slice(repeats.length)) : wanted,
    got,
    free,
  );
}
