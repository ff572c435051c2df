import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint, loadConfig, type NormalizedProblem } from '@redocly/openapi-core';
import { afterEach, expect, test } from 'vitest';
import specRules from './plugin.ts';
import { toLine } from './testing/lint-with.ts';

const root = join(import.meta.dirname, '../..');
const config = await loadConfig({ configPath: join(root, 'redocly.yaml') });

const spec = join(root, 'scripts/testing/documents/lending');

/** One change to a file of the spec. */
type Edit = [file: string, from: string, to: string];

let folder: string | undefined;
afterEach(() => rm(folder ?? '', { recursive: true, force: true }));

/** Lints a copy of the spec after the edits, as this workspace is linted. */
async function lintEdited(...edits: Edit[]): Promise<NormalizedProblem[]> {
  folder = await mkdtemp(join(tmpdir(), 'spec-rules-'));
  await cp(spec, folder, { recursive: true });
  for (const [file, from, to] of edits) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    expect(text, `${file} no longer contains the text to change`).toContain(from);
    await writeFile(path, text.replace(from, to));
  }
  return lint({ ref: join(folder, 'openapi.yaml'), config });
}

const schemas = 'components/schemas';
const responses = 'components/responses';
const operation = 'paths/loans.yaml';

const mutations: [rule: string, mistake: string, ...edits: Edit[]][] = [
  ['client-method', 'a word of JavaScript', [operation, 'loans.create', 'loans.then']],
  [
    'component-file-name',
    'a component in a file of another name',
    [
      'openapi.yaml',
      'components:\n',
      'components:\n  schemas:\n    Money: { $ref: components/schemas/Currency.yaml }\n',
    ],
  ],
  ['enum-described', 'a misspelt value', [`${schemas}/Binding.yaml`, "softcover: 'Paper", "softcovers: 'Paper"]],
  ['enum-quoted', 'a bare NO', [`${schemas}/Country.yaml`, "- 'NO'", '- NO']],
  ['known-extensions', 'a misspelt extension', [`${responses}/BadRequest.yaml`, 'x-refuses:', 'x-refuse:']],
  ['money', 'no bound', [`${schemas}/Loan.yaml`, '    minimum: 0\n', '']],
  ['money', 'no unit', [`${schemas}/Loan.yaml`, '    x-unit: minor currency units\n', '']],
  ['money', 'no unit in words', [`${schemas}/LoanLine.yaml`, 'smallest unit', 'usual unit']],
  ['one-nullable', 'oneOf with null', [`${schemas}/CreateLoanRequest.yaml`, 'anyOf:', 'oneOf:']],
  ['one-nullable', 'null first', [`${schemas}/NewMember.yaml`, "[string, 'null']", "['null', string]"]],
  ['paths-kebab-case', 'a capital letter', ['openapi.yaml', '  /loans:', '  /bookLoans:']],
  ['property-described', 'no description', [`${schemas}/Address.yaml`, '    description: City or town.\n', '']],
  ['property-exemplified', 'no example', [`${schemas}/Address.yaml`, "    examples: ['Oranienstrasse 25']\n", '']],
  [
    'refuses-once',
    'a second refusal',
    [`${responses}/Conflict.yaml`, 'content:', 'x-refuses: [credentials]\ncontent:'],
  ],
  ['request-pointer', 'a wrong pointer', [`${schemas}/Borrower.yaml`, '/member/member_id', '/member/id']],
  ['shared-error-body', 'another body', [`${responses}/Conflict.yaml`, 'Problem.yaml', 'Notes.yaml']],
  [
    'variants-distinct',
    'variants that overlap',
    [`${schemas}/NewMember.yaml`, '  member_id: false\n', ''],
    [`${schemas}/ExistingMember.yaml`, '  email: false\n  name: false\n', ''],
  ],
];

test.each(mutations)('only %s reports %s', async (rule, _, ...edits) => {
  const found = await lintEdited(...edits);
  expect([...new Set(found.map(({ ruleId }) => ruleId))]).toEqual([`spec/${rule}`]);
});

test('every rule has an example of a mistake and is an error', () => {
  const { rules, configs } = specRules();
  const names = Object.keys(rules?.oas3 ?? {});
  expect([...new Set(mutations.map(([rule]) => rule))].sort()).toEqual(names);
  expect(configs?.all?.rules).toEqual(Object.fromEntries(names.map((name) => [`spec/${name}`, 'error'])));
});

test('neither the unedited spec nor that of this workspace breaks a rule', async () => {
  expect((await lintEdited()).map(toLine)).toEqual([]);
  expect((await lint({ ref: join(root, 'spec/openapi.yaml'), config })).map(toLine)).toEqual([]);
});

const mistakes: Edit[] = [
  [operation, 'loans.create', 'loans.then'],
  ['examples/create-loan-minimal.yaml', "city: 'Berlin'", 'city: 10'],
  [`${schemas}/Country.yaml`, "- 'NO'", '- NO'],
  [`${schemas}/Country.yaml`, "- 'SE'", "- 'DE'"],
  [`${schemas}/LoanLine.yaml`, '    x-unit: minor currency units\n', ''],
  [`${responses}/NotFound.yaml`, 'Problem.yaml', 'Notes.yaml'],
];

test('reports several mistakes in several files in one run, each with file, line and remedy', async () => {
  const want = [
    'Country.yaml:11 `SE` is described but not a value of the enum. Add it to `enum`, or remove its description.',
    "Country.yaml:6 The enum value `NO` is not quoted, so YAML parsers disagree on its value. Write 'NO'.",
    "Country.yaml:7 Duplicated enum value found: 'DE'.",
    'LoanLine.yaml:17 The number `deposit_amount` is named like money but has no unit. Add `x-unit: minor currency units`, or its actual unit.',
    'NotFound.yaml:5 The error response 404 has another body than most error responses. Refer to the shared one.',
    'create-loan-minimal.yaml:4 Example value must conform to the schema: `city` property type must be string.',
    'loans.yaml:3 `then` in the client method `loans.then` has a meaning in JavaScript. Choose another word.',
  ];
  expect((await lintEdited(...mistakes)).map(toLine).sort()).toEqual(want);
});
