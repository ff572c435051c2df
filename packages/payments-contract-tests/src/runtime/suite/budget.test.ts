import { expect, test } from 'vitest';
import type { Check, Rule } from '../exchange/check.ts';
import type { Failure } from '../judge/failure.ts';
import { contract, valid } from '../testing/contract.ts';
import { Budget } from './budget.ts';

function trying(schema: string, keyword = 'type'): Check {
  const rule: Rule = { at: schema, schema, keyword };
  return { ...valid(), rule };
}
const faulty: Check = { contract, change: {}, statuses: ['422'], fault: 'body-schema' };
const example = valid();
const all = [trying('/a'), trying('/a'), trying('/b', 'enum'), trying('/b', 'enum'), faulty, trying('/c'), example];

/** The indexes of the checks that may be sent. */
function admitted(maxAccepted: number, spent?: number): number[] {
  const budget = new Budget(all, maxAccepted, spent);
  return [...all.keys()].filter((index) => budget.refusal(all[index] as Check) === undefined);
}

test('examples come first, then one case of each field in turn', () => {
  expect(admitted(6)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(admitted(5)).toEqual([0, 1, 2, 4, 5, 6]);
  expect(admitted(4)).toEqual([0, 2, 4, 5, 6]);
  expect(admitted(1)).toEqual([4, 6]);
  expect(admitted(4, 2)).toEqual([0, 4, 6]);
});

test('a server that accepts invalid requests reaches the limit too', () => {
  const budget = new Budget(all, 2);
  const failure = { answer: { status: 200, milliseconds: 1, body: '' } } as Failure;
  budget.note(faulty, { kind: 'failed', milliseconds: 1, failure });
  expect(budget.refusal(faulty)).toBeUndefined();
  budget.note(faulty, { kind: 'failed', milliseconds: 1, failure });
  expect(budget.refusal(faulty)).toBe('the server accepted 2 invalid requests, the limit of --max-accepted');
});
