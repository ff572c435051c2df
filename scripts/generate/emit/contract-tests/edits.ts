import { valueAt } from '../../cases/case/body.ts';
import type { Json } from '../../model/api.ts';
import { toPointer } from '../../spec/pointer.ts';

/** One change to a value. */
export interface Edit {
  /** JSON pointer; '' if the whole value changes. */
  pointer: string;
  /** Absent for a removal. */
  value?: Json;
}

/** The changes that lead from one value to another, with the order of their properties. */
export function editsBetween(from: Json, to: Json, pointer = ''): Edit[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const names = comparable(from, to);
  if (!names) return [{ pointer, value: to }];
  return names.flatMap((name) => {
    const token = toPointer([name]);
    const [before, after] = [valueAt(from, token), valueAt(to, token)];
    if (after === undefined) return [{ pointer: pointer + token }];
    if (before === undefined) return [{ pointer: pointer + token, value: after }];
    return editsBetween(before, after, pointer + token);
  });
}

/** The names to compare one by one; undefined if the values have too little in common, or edits would change the order. */
function comparable(from: Json, to: Json): string[] | undefined {
  if (from === null || to === null || typeof from !== 'object' || typeof to !== 'object') return undefined;
  if (Array.isArray(from) !== Array.isArray(to)) return undefined;
  const [before, after] = [Object.keys(from), Object.keys(to)];
  if (Array.isArray(from)) return before.length === after.length && before.length > 0 ? before : undefined;
  const kept = before.filter((name) => after.includes(name));
  const added = after.filter((name) => !before.includes(name));
  const isSmall = added.length <= 1 && (kept.length > 0 || before.length + added.length === 1);
  const isInOrder = [...kept, ...added].every((name, index) => name === after[index]);
  return isSmall && isInOrder ? [...before, ...added] : undefined;
}
