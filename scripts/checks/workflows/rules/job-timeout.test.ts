import { expect, test } from 'vitest';
import { jobTimeout } from './job-timeout.ts';
import { checkWith, workflowWith } from './testing/check-with.ts';

test('accepts a job with a limit', () => {
  expect(checkWith(jobTimeout, workflowWith('timeout-minutes: 10'))).toEqual([]);
});

test('rejects one without', () => {
  const want = ['w.yml job build: The job has no time limit.'];
  expect(checkWith(jobTimeout, workflowWith('runs-on: ubuntu-24.04'))).toEqual(want);
});
