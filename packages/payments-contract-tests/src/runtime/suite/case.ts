import { createHash } from 'node:crypto';
import type { Check } from '../exchange/check.ts';

/** A check with its place in the suite. */
export interface Case {
  /** Operation, topic and title: `['POST /books', 'tags', 'refuses 11 items (422)']`. */
  path: string[];
  check: Check;
}

/** The name of a case, which is also its id: `POST /books › tags › refuses 11 items (422)`. */
export function nameOf({ path }: Case): string {
  return path.join(' › ');
}

/** A short id of a case, from its name alone: `4f3e2d1c`. */
export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}

/** Turns a pattern into a test of names. `*` stands for any text, every other character for itself. */
export function matcher(pattern: string): (name: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 'su');
  return (name) => expression.test(name);
}
