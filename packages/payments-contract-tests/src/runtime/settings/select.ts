import { type Case, idOf, matcher, nameOf } from '../suite/case.ts';
import { SettingError } from './setting-error.ts';

/** One of several parts of the cases, counted from one. */
export interface Shard {
  part: number;
  of: number;
}

/**
 * Returns the cases whose name contains one of the texts, or all if there are no texts. A shard takes every n-th of them, so that all
 * shards take about equally long.
 * @throws SettingError if no name contains one of the texts, or no case has one of the ids.
 */
export function select(
  cases: readonly Case[],
  only: readonly string[],
  shard: Shard | undefined,
  command: string,
  ids: readonly string[] = [],
): Case[] {
  if (ids.length > 0) return byId(cases, ids, command);
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
      unused.map(({ text }) => `No case has "${text}" in its name. \`${command} --list\` prints the names.`),
    );
  }
  return shard ? selected.filter((_one, index) => index % shard.of === shard.part - 1) : selected;
}

function byId(cases: readonly Case[], ids: readonly string[], command: string): Case[] {
  const known = new Map(cases.map((one) => [idOf(nameOf(one)), one]));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new SettingError(
      unknown.map((id) => `No case has the id "${id}". The report of \`${command}\` gives the id of each failure.`),
    );
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}
