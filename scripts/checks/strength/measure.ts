import type { Target } from '../../../packages/payments-contract-tests/src/runtime/exchange/target.ts';
import { runCheck } from '../../../packages/payments-contract-tests/src/runtime/suite/run-check.ts';
import type { Case } from '../../../packages/payments-contract-tests/src/runtime/suite/suite.ts';
import type { Mutant } from './mutant.ts';

/** Puts every mutant to the test, until the first case that catches it. Returns the names of those that none does. */
export async function survivors(mutants: readonly Mutant[], cases: readonly Case[], target: Target): Promise<string[]> {
  const names: string[] = [];
  for (const mutant of mutants) {
    if (!(await isCaught(mutant, cases, target))) names.push(mutant.name);
  }
  return names;
}

async function isCaught(mutant: Mutant, cases: readonly Case[], target: Target): Promise<boolean> {
  const server = { ...target, fetch: mutant.serve(), seen: new Map() };
  for (const { check } of byHints(cases, mutant.hints)) {
    const outcome = await runCheck(check, server);
    if (outcome.kind === 'failed') return true;
  }
  return false;
}

/** The cases whose topic holds one of the words first. */
function byHints(cases: readonly Case[], hints: readonly string[]): Case[] {
  const isHinted = ({ path }: Case): boolean => hints.some((hint) => path[1]?.includes(hint));
  return [...cases.filter(isHinted), ...cases.filter((one) => !isHinted(one))];
}
