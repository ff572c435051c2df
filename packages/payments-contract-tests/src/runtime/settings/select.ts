import { type Case, idOf, matcher, nameOf } from '../suite/case.ts';
import { SettingError } from './setting-error.ts';

/** One of several parts of the cases, counted from one. */
export interface Shard {
  part: number;
  of: number;
}

/**
 * Returns the cases with these ids, or else those whose name contains one of the texts, or else all. A shard takes every n-th of them, so
 * that all shards take about equally long. Requests that depend on each other are one case, so no shard has only some of them.
 * @throws SettingError if no name contains one of the texts, or no case has one of the ids.
 */
export function select(
  cases: readonly Case[],
  only: readonly string[],
  shard: Shard | undefined,
  command: string,
  ids: readonly string[] = [],
): Case[] {
  const selected = ids.length > 0 ? byId(cases, ids, command) : byName(cases, only, command);
  return shard ? selected.filter((_one, index) => index % shard.of === shard.part - 1) : selected;
}

function byName(cases: readonly Case[], only: readonly string[], command: string): Case[] {
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
  return selected;
}

function byId(cases: readonly Case[], ids: readonly string[], command: string): Case[] {
  const known = new Map(cases.map((one) => [idOf(nameOf(one)), one]));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new SettingError(
      unknown.map((id) => `No case has the id "${id}". The report of \`${command}\` gives the id of each failure.`),
    );
  }
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}
