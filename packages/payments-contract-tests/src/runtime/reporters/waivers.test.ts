import { expect, test } from 'vitest';
import type { Result } from '../suite/run-suite.ts';
import { valid } from '../testing/contract.ts';
import { caseReport } from './report.ts';
import { Waivers } from './waivers.ts';

const today = new Date('2027-01-31T23:59:59Z');
const waiver = (name: string, until = '2027-01-31') => ({ case: name, reason: 'bug 12', until });
const failed: Result = {
  case: { path: ['POST /things', 'name', 'refuses null (422)'], check: valid() },
  outcome: { kind: 'failed', milliseconds: 1, failure: { rule: '', pointer: '', findings: [], curl: '' } },
};
const name = 'POST /things › name › refuses null (422)';

function outcome(...waivers: { case: string; reason: string; until: string }[]) {
  const { outcome, reason } = caseReport(failed, new Waivers(waivers, today));
  return { outcome, reason };
}

test('a waiver applies until the end of its last day, to the cases whose whole names it matches', () => {
  expect(outcome(waiver(name))).toEqual({ outcome: 'waived', reason: 'waived until 2027-01-31: bug 12' });
  expect(outcome(waiver('POST /things › name › *')).outcome).toBe('waived');
  expect(outcome(waiver('name')).outcome).toBe('failed');
});

test('the case of a waiver that has ended fails and says so, unless another waiver applies', () => {
  const ended = waiver(name, '2027-01-30');
  expect(outcome(ended)).toEqual({ outcome: 'failed', reason: 'its waiver ended on 2027-01-30: bug 12' });
  expect(outcome(ended, waiver('*'))).toMatchObject({ outcome: 'waived' });
});

test('notes a waiver that is not needed, if its cases have run', () => {
  const notes = (kind: string, pattern = '*'): string[] =>
    new Waivers([waiver(pattern)], today).notes([name, 'other'], [{ name, kind }]);
  expect(notes('passed')).toEqual(['The waiver "*" is no longer needed: its case passes. Remove it.']);
  expect(notes('failed')).toEqual([]);
  expect(notes('skipped')).toEqual([]);
  expect(notes('passed', 'other')).toEqual([]);
  expect(notes('passed', 'gone')).toEqual(['The waiver "gone" matches no case. Correct or remove it.']);
});
