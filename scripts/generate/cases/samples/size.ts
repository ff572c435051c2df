import type { Json } from '../../model/api.ts';

const known = new WeakMap<object, number>();

/** How many values are in a value, itself included. What occurs several times is counted as often, but visited once. */
export function sizeOf(value: Json | undefined): number {
  if (value === undefined) return 0;
  if (value === null || typeof value !== 'object') return 1;
  const size = known.get(value) ?? Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner), 1);
  known.set(value, size);
  return size;
}
