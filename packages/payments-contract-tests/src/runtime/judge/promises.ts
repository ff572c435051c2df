import { valueAt as at, type Json, member } from '../../generated/types.ts';
import { remove } from '../document/edit.ts';
import { show } from '../document/show.ts';
import type { Check } from '../exchange/check.ts';
import type { Seen } from '../exchange/target.ts';
import type { Finding } from './finding.ts';

/** The broken promises of an answer to a valid request, given earlier answers in `seen`. */
export function brokenPromises(check: Check, answer: Json, seen: Seen): Finding[] {
  const sent = check.change.body === undefined ? check.contract.request.body : check.change.body;
  if (sent === undefined) return [];
  return check.contract.promises.flatMap((promise): Finding[] => {
    const got = at(answer, promise.answer);
    if ('isUnique' in promise) return judgeUnique(check, promise.answer, got, seen);
    if ('presentWhen' in promise) {
      if (at(sent, promise.presentWhen) !== true || (got !== undefined && got !== null && got !== '')) return [];
      const expected = `${promise.answer} with a value, because ${promise.presentWhen} is true`;
      return [{ about: 'promise', expected, got: show(got), at: promise.answer }];
    }
    if (promise.isOptional && (got === undefined || got === null)) return [];
    const wanted = at(sent, promise.repeats);
    if (wanted === undefined || wanted === null) return judgeNothing(promise, got);
    const [left, right] = withoutUnknown(check, promise, wanted, got);
    if (isSame(left, right)) return [];
    const expected = `${promise.answer} as it was sent: ${show(wanted)}`;
    return [{ about: 'promise', expected, got: show(got), at: promise.answer }];
  });
}

/** Only strings and numbers are compared: other types are up to the schema. */
function judgeUnique({ contract }: Check, answer: string, got: Json | undefined, seen: Seen): Finding[] {
  if (typeof got !== 'string' && typeof got !== 'number') return [];
  const place = `${contract.method} ${contract.path} ${answer}`;
  const values = seen.get(place) ?? new Set();
  seen.set(place, values);
  if (values.has(got)) {
    return [
      { about: 'promise', expected: `${answer} to differ from every earlier answer`, got: show(got), at: answer },
    ];
  }
  values.add(got);
  return [];
}

/** An array or an object must be empty if nothing was sent. A single value may be the server's own, such as a new id. */
function judgeNothing({ answer, repeats }: { answer: string; repeats: string }, got: Json | undefined): Finding[] {
  const isEmpty = typeof got !== 'object' || got === null || Object.keys(got).length === 0;
  if (isEmpty) return [];
  return [
    {
      about: 'promise',
      expected: `${answer} to be empty, because ${repeats} was not sent`,
      got: show(got),
      at: answer,
    },
  ];
}

/** A server need not return an unlisted property. */
function withoutUnknown(
  { rule }: Check,
  { repeats }: { repeats: string },
  sent: Json,
  got: Json | undefined,
): [Json, Json | undefined] {
  if (rule?.keyword !== 'additionalProperties' || !rule.at.startsWith(`${repeats}/`)) return [sent, got];
  const pointer = rule.at.slice(repeats.length);
  return [remove(sent, pointer), at(got, pointer) === undefined || got === undefined ? got : remove(got, pointer)];
}

/** Whether both are the same JSON; a null property equals an absent one. */
function isSame(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return (left ?? null) === (right ?? null);
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  if (Array.isArray(left) && left.length !== Object.keys(right).length) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(member(left, name), member(right, name)));
}
