import type { Schema } from '../reading/schema.ts';

const largestCounts = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'];
const smallestCounts = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'];
const single = ['format', 'pattern', 'multipleOf'];

/** The limits of two schemas of the same kind as one; nothing if both have different patterns or formats. */
export function mergeLimits(left: Schema, right: Schema): object | undefined {
  const merged: { [keyword: string]: unknown } = {};
  const read = (keyword: string) => [Reflect.get(left, keyword), Reflect.get(right, keyword)] as [unknown, unknown];
  for (const keyword of [...largestCounts, ...smallestCounts]) {
    const stated = read(keyword).filter((value) => typeof value === 'number');
    const pick = largestCounts.includes(keyword) ? Math.max : Math.min;
    if (stated.length > 0) merged[keyword] = pick(...stated);
  }
  for (const keyword of single) {
    const [was, is] = read(keyword);
    if (was !== undefined && is !== undefined && was !== is) return undefined;
    if (was !== undefined || is !== undefined) merged[keyword] = was ?? is;
  }
  for (const keyword of ['uniqueItems', 'integer']) {
    const [was, is] = read(keyword);
    if (was !== undefined || is !== undefined) merged[keyword] = was === true || is === true;
  }
  return merged;
}
