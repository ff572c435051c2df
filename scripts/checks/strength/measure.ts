import type { Mutant } from './server/mutant.ts';
import type { Case, Subject, Target } from './server/subject.ts';

/** Tests every mutant until a case fails. Returns the names of the mutants that pass all cases. */
export async function survivors(
  mutants: readonly Mutant[],
  cases: readonly Case[],
  target: Target,
  runCheck: Subject['runCheck'],
): Promise<string[]> {
  const names: string[] = [];
  for (const mutant of mutants) {
    if (!(await findFailure(mutant, cases, target, runCheck))) names.push(mutant.name);
  }
  return names;
}

/** Tests servers that are correct. Returns the names of those that fail a case, each with the first such case. */
export async function alarmsOf(
  variants: readonly Mutant[],
  cases: readonly Case[],
  target: Target,
  runCheck: Subject['runCheck'],
): Promise<string[]> {
  const alarms: string[] = [];
  for (const variant of variants) {
    const found = await findFailure(variant, cases, target, runCheck);
    if (found) alarms.push(`${variant.name}: ${found.path.join(' › ')}`);
  }
  return alarms;
}

async function findFailure(
  mutant: Mutant,
  cases: readonly Case[],
  target: Target,
  runCheck: Subject['runCheck'],
): Promise<Case | undefined> {
  const server = { ...target, fetch: mutant.serve(), seen: new Map() };
  for (const one of byHints(cases, mutant.hints)) {
    const outcome = await runCheck(one.check, server);
    if (outcome.kind === 'failed') return one;
  }
  return undefined;
}

/** The cases, with those first whose topic contains one of the words. */
function byHints(cases: readonly Case[], hints: readonly string[]): Case[] {
  const isHinted = ({ path }: Case): boolean => hints.some((hint) => path[1]?.includes(hint));
  return [...cases.filter(isHinted), ...cases.filter((one) => !isHinted(one))];
}
