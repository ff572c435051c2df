import { expect, test } from 'vitest';
import { checkRules } from './check-rules.ts';

const workflow = `permissions: {}
defaults: { run: { shell: bash } }
jobs:
  build:
    timeout-minutes: 5
    permissions: {}
    steps:
      - run: echo
`;

test('accepts a workflow that keeps every rule', () => {
  expect(checkRules('w.yml', workflow)).toEqual([]);
});

test('reports all problems at once, each with its rule', () => {
  const broken = workflow.replace('shell: bash', 'shell: sh').replace('    timeout-minutes: 5\n', '');
  expect(checkRules('w.yml', broken)).toEqual([
    {
      place: 'w.yml job build',
      finding: 'The job has no time limit.',
      remedy: 'Set `timeout-minutes`; by default a job may run for six hours. (rule job-timeout)',
    },
    {
      place: 'w.yml',
      finding: 'A failure inside a pipe would go unnoticed.',
      remedy: 'Set `defaults.run.shell: bash`, which stops at the first failure in a pipe. (rule shell-bash)',
    },
  ]);
});
