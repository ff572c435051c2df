import type ts from 'typescript';
import { member, members, typeOf } from './members.ts';
import type { TypeChange } from './type-change.ts';

/**
 * What an added status means to TypeScript callers: clients type a failure as the union of the bodies of all failures, and a success as that
 * of all successes. Another body widens the union. In: the old and the new type of the operation.
 */
export function judgeAddedStatus(
  status: string,
  old: ts.Type,
  now: ts.Type,
  scope: string,
  checker: ts.TypeChecker,
): TypeChange {
  const all = members(member(checker, now, 'responses'));
  const before = [...members(member(checker, old, 'responses')).keys()];
  const kept = before.filter((other) => isSuccess(other) === isSuccess(status) && all.has(other));
  const known = kept.flatMap((other) => bodies(all.get(other), checker));
  const fresh = bodies(all.get(status), checker);
  const fits = fresh.every((body) => known.some((other) => checker.isTypeAssignableTo(body, other)));
  const widens = kept.length > 0 && (fresh.length === 0 ? known.length > 0 : !fits);
  return {
    place: { scope, path: '' },
    aspect: 'member',
    bump: widens ? 'major' : 'minor',
    old: '',
    new: fresh.map((body) => checker.typeToString(body)).join(' | ') || 'no body',
  };
}

function bodies(response: ts.Symbol | undefined, checker: ts.TypeChecker): ts.Type[] {
  if (!response) return [];
  const content = members(member(checker, typeOf(checker, response), 'content'));
  return [...content.values()].map((symbol) => typeOf(checker, symbol));
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}
