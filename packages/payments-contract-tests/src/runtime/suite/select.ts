import { SettingError } from '../settings/setting-error.ts';
import type { Case } from './suite.ts';

/** `POST /payments › product_cart › 101 items is refused (422)`: the name of a case, which is also its id. */
export function nameOf({ path }: Case): string {
  return path.join(' › ');
}

/** Makes a test of names from a pattern, in which `*` stands for any text and everything else for itself. */
export function matcher(pattern: string): (name: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 'su');
  return (name) => expression.test(name);
}

/** One part of several that the cases are split into, counted from one. */
export interface Shard {
  part: number;
  of: number;
}

/**
 * The cases whose name holds one of the texts, all of them when there is none; and of these every so many-th, so that all parts take
 * about as long.
 * @throws SettingError when a text stands in no name.
 */
export function select(cases: readonly Case[], only: readonly string[], shard?: Shard): Case[] {
  const tests = only.map((text) => ({ text, test: matcher(`*${text}*`), isUsed: false }));
  const selected = cases.filter((one) => {
    const name = nameOf(one);
    const fitting = tests.filter(({ test }) => test(name));
    for (const one of fitting) one.isUsed = true;
    return tests.length === 0 || fitting.length > 0;
  });
  const unused = tests.filter(({ isUsed }) => !isUsed);
  if (unused.length > 0) {
    throw new SettingError(
      unused.map(({ text }) => `No case has "${text}" in its name. \`payments-contract --list\` prints the names.`),
    );
  }
  return shard ? selected.filter((_one, index) => index % shard.of === shard.part - 1) : selected;
}
