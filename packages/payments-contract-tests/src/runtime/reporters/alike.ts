import type { Failure } from '../judge/failure.ts';
import { type CaseReport, groupCases } from './report.ts';

/** Groups failed cases by fault. A fault of every answer is one group, however many cases find it. */
export function alike(failed: readonly CaseReport[]): Iterable<CaseReport[]> {
  return groupCases(failed, ({ name, failure, reason }) => {
    return failure && reason === undefined ? signature(failure) : name;
  }).values();
}

function signature({ rule, findings }: Failure): string {
  const isOfRequest = findings.some(({ about }) => about === 'status');
  const found = findings.map(({ about, expected, got, at }) => {
    if (about === 'promise') return [about, at];
    return about === 'body' ? [about, expected] : [about, expected, got];
  });
  return JSON.stringify([isOfRequest ? rule : '', found]);
}
