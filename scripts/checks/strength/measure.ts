import type { Mutant } from './mutant.ts';
import type { Case, Subject, Target } from './subject.ts';

/** Tests every mutant until a case fails. Returns the names of the mutants that pass all cases. */
export async function survivors(
  mutants: readonly Mutant[],
  cases: readonly Case[],
  target: Target,
  runCheck: Subject['runCheck'],
): Promise<string[]> {
  const names: string[] = [];
  for (const mutant of mutants) {
    if (!(await isCaught(mutant, cases, target, runCheck))) names.push(mutant.name);
  }
  return names;
}

async function isCaught(
  mutant: Mutant,
  cases: readonly Case[],
  target: Target,
  runCheck: Subject['runCheck'],
): Promise<boolean> {
  const server = { ...target, fetch: mutant.serve(), seen: new Map() };
  for (const { check } of byHints(cases, mutant.hints)) {
    const outcome = await runCheck(check, server);
    if (outcome.kind === 'failed') return true;
  }
  return false;
}

/** The cases, with those first whose topic contains one of the words. */
function byHints(cases: readonly Case[], hints: readonly string[]): Case[] {
  const isHinted = ({ path }: Case): boolean => hints.some((hint) => path[1]?.includes(hint));
  return [...cases.filter(isHinted), ...cases.filter((one) => !isHinted(one))];
}
