import type { Check } from './check.ts';

/**
 * Decides which checks may be sent when each accepted request has a cost. Refused requests always may. Of the values of a closed list
 * only the first is tried, so that a long list does not use up what other cases need.
 */
export function makeBudget(maxAccepted: number): (check: Check) => boolean {
  if (maxAccepted === Number.POSITIVE_INFINITY) return () => true;
  const lists = new Set<string>();
  let left = maxAccepted;
  return ({ fault, rule }) => {
    if (fault !== undefined) return true;
    if (rule?.keyword === 'enum') {
      if (lists.has(rule.schema)) return false;
      lists.add(rule.schema);
    }
    left -= 1;
    return left >= 0;
  };
}
