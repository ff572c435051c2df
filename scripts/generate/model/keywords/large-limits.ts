import type { Node } from '../../spec/node.ts';
import type { Building } from '../building.ts';

/** The largest values that cases are built for, in characters, items and properties. A larger one would take a server's memory, and ours. */
export const largestText = 100_000;
export const largestList = 10_000;

const largest = {
  minLength: largestText,
  maxLength: largestText,
  minItems: largestList,
  maxItems: largestList,
  minProperties: largestList,
  maxProperties: largestList,
} as const;

/** Notes limits that no case can test. */
export function noteLargeLimits(node: Node, pointer: string, { diagnostics }: Building): void {
  for (const [keyword, most] of Object.entries(largest)) {
    const limit = node[keyword];
    if (typeof limit !== 'number' || limit <= most) continue;
    diagnostics.note(
      `untested-limit ${keyword}`,
      `${pointer}/${keyword}`,
      `\`${keyword}: ${limit}\` is more than the ${most.toLocaleString('en')} that cases are built for, so no case tests it.`,
      'Choose the limit that the server has, or leave it out.',
    );
  }
}
