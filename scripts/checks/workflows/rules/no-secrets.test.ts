import { expect, test } from 'vitest';
import { noSecrets } from './no-secrets.ts';
import { checkWith } from './testing/check-with.ts';

test('accepts the token of the run, and a comment about secrets', () => {
  expect(checkWith(noSecrets, 'token: $' + '{{ github.token }} # no secrets\n')).toEqual([]);
});

test('rejects a secret', () => {
  expect(checkWith(noSecrets, 'token: $' + '{{ secrets.NPM_TOKEN }}\n')).toEqual([
    'w.yml:1: The workflow uses a secret.',
  ]);
});
