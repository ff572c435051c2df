import { expect, test } from 'vitest';
import { noPersistedCredentials } from './no-persisted-credentials.ts';
import { checkWith, workflowWith } from './testing/check-with.ts';

test('accepts `persist-credentials: false`', () => {
  const step = '{ uses: actions/checkout@v6, with: { persist-credentials: false } }';
  expect(checkWith(noPersistedCredentials, workflowWith(`steps: [${step}]`))).toEqual([]);
});

test('rejects the default', () => {
  expect(checkWith(noPersistedCredentials, workflowWith('steps: [{ uses: actions/checkout@v6 }]'))).toEqual([
    'w.yml job build: The checkout leaves its token in the repository.',
  ]);
});
