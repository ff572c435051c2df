import type { Case, SharedList } from '../../cases/case/case.ts';
import { literal } from '../typescript.ts';

/** The cases that are printed in one call, because they differ in their subjects only, for each case of a list. */
export function groupsOf(cases: readonly Case[]): ReadonlyMap<Case, readonly Case[]> {
  const byKey = new Map<string, Case[]>();
  const groups = new Map<Case, Case[]>();
  for (const one of cases) {
    const { from, rule, request, verdict, isOpen } = one;
    if (!from || (rule && rule.field !== rule.at)) continue;
    const key = JSON.stringify([printList(from.list), verdict, isOpen, rule?.keyword, rule && request.base?.name]);
    const group = byKey.get(key) ?? [];
    byKey.set(key, group);
    group.push(one);
    groups.set(one, group);
  }
  return groups;
}

/** The expression for a list. */
export function printList({ name, base, inputs }: SharedList): string {
  const taken = base ? [base.name] : inputs?.map(literal);
  return taken ? `${name}(${taken.join(', ')})` : name;
}
