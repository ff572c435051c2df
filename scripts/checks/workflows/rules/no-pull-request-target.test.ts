import { expect, test } from 'vitest';
import { noPullRequestTarget } from './no-pull-request-target.ts';
import { checkWith } from './testing/check-with.ts';

test('accepts `pull_request`', () => {
  expect(checkWith(noPullRequestTarget, 'on: [push, pull_request]\n')).toEqual([]);
});

test.each(['on: pull_request_target\n', 'on: [pull_request_target]\n', 'on:\n  pull_request_target:\n'])(
  'rejects %j',
  (text) => {
    expect(checkWith(noPullRequestTarget, text)).toEqual([
      'w.yml: `pull_request_target` gives a pull request the permissions of the main branch.',
    ]);
  },
);
