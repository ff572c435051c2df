import type { Failure } from '../suite/failure.ts';
import { type CaseReport, groupCases } from './report.ts';

/** Failed cases by what is wrong. A fault of every answer is one, however many cases see it. */
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
