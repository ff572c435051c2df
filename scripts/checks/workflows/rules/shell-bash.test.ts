import { expect, test } from 'vitest';
import { shellBash } from './shell-bash.ts';
import { checkWith } from './testing/check-with.ts';

test('accepts bash', () => {
  expect(checkWith(shellBash, 'defaults: { run: { shell: bash } }\n')).toEqual([]);
});

test.each(['defaults: { run: { shell: sh } }\n', 'name: Checks\n'])('rejects %j', (text) => {
  expect(checkWith(shellBash, text)).toEqual(['w.yml: A failure inside a pipe would go unnoticed.']);
});
