import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { run } from '../../testing/run.ts';
import { renameScope } from './rename.ts';

const names = ['payments-types', 'payments-client', 'scripts'];
const rename = (text: string, from = '@scope', to = '@acme') => renameScope(text, from, to, names);

const texts: { what: string; given: string; want: string }[] = [
  { what: 'an import', given: "from '@scope/payments-types';", want: "from '@acme/payments-types';" },
  { what: 'an entry', given: '"@scope/payments-types/validators"', want: '"@acme/payments-types/validators"' },
  { what: 'a version', given: '@scope/payments-client@1.2.0', want: '@acme/payments-client@1.2.0' },
  { what: 'a task', given: '"@scope/scripts#generate"', want: '"@acme/scripts#generate"' },
  {
    what: 'the package of others',
    given: '@scope/other @scope/payments-types-extra',
    want: '@scope/other @scope/payments-types-extra',
  },
  { what: 'a longer scope', given: '@my@scope/scripts x@scope/scripts', want: '@my@scope/scripts x@scope/scripts' },
];

test.each(texts)('renames in a text: $what', ({ given, want }) => {
  expect(rename(given)).toBe(want);
  expect(rename(rename(given), '@acme', '@scope')).toBe(given);
});

test('renaming to the scope of a dependency and back leaves the dependency alone', () => {
  const given = "import '@redocly/openapi-core';\nimport '@scope/payments-types';\n";
  expect(rename(rename(given, '@scope', '@redocly'), '@redocly', '@scope')).toBe(given);
});

const status = () => execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });

const refused: { args: string[]; want: string }[] = [
  { args: [], want: 'It names no scope.' },
  { args: ['acme'], want: 'This is no npm scope.' },
  { args: ['@Acme'], want: 'This is no npm scope.' },
  { args: ['@acme/pay'], want: 'This is no npm scope.' },
  { args: ['@.acme'], want: 'This is no npm scope.' },
  { args: ['@a;id'], want: 'This is no npm scope.' },
  { args: [`@${'a'.repeat(210)}`], want: 'This is no npm scope.' },
  { args: ['@acme', '@more'], want: 'This is no npm scope.' },
  { args: ['@acme', '--repository', 'github.com/acme'], want: 'is not the address of a repository.' },
  { args: ['@acme', '--repository', 'https://github.com/acme/pay"ments'], want: 'is not the address of a repository.' },
  { args: ['@acme', '--force'], want: "Unknown option '--force'" },
];

test.each(refused)('refuses $args, and changes nothing', async ({ args, want }) => {
  const before = status();
  const { code, stderr } = await run('scripts/workspace/scope/scope.ts', args);
  expect(stderr).toContain(want);
  expect(code).toBe(2);
  expect(status()).toBe(before);
});

test('the scope that is there already is nothing to do', async () => {
  const { name } = JSON.parse(await readFile(join(root, 'packages/payments-types/package.json'), 'utf8'));
  const [scope = ''] = name.split('/');
  expect(await run('scripts/workspace/scope/scope.ts', [scope])).toMatchObject({
    code: 0,
    stdout: `Nothing to do: all packages are under ${scope}.\n`,
  });
});
