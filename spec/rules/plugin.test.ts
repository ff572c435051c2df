import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint, loadConfig, type NormalizedProblem } from '@redocly/openapi-core';
import { afterEach, expect, test } from 'vitest';
import { toLine } from './lint-with.ts';
import specRules from './plugin.ts';

const root = join(import.meta.dirname, '../..');
const config = await loadConfig({ configPath: join(root, 'redocly.yaml') });

/** One change to a file of the real spec. */
type Edit = [file: string, from: string, to: string];

let folder: string | undefined;
afterEach(() => rm(folder ?? '', { recursive: true, force: true }));

/** Lints a copy of the real spec after the edits, with the real configuration. */
async function lintEdited(...edits: Edit[]): Promise<NormalizedProblem[]> {
  folder = await mkdtemp(join(tmpdir(), 'spec-rules-'));
  await cp(join(root, 'spec'), folder, { recursive: true });
  for (const [file, from, to] of edits) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    expect(text, `${file} no longer holds the text to change`).toContain(from);
    await writeFile(path, text.replace(from, to));
  }
  return lint({ ref: join(folder, 'openapi.yaml'), config });
}

const schemas = 'components/schemas';
const responses = 'components/responses';
const operation = 'paths/payments.yaml';

const mutations: [rule: string, fault: string, ...edits: Edit[]][] = [
  ['client-method', 'no client method', [operation, '  x-client-method: payments.create\n', '']],
  [
    'component-file-name',
    'a component in a file named otherwise',
    [
      'openapi.yaml',
      'components:\n',
      'components:\n  schemas:\n    Money: { $ref: components/schemas/Currency.yaml }\n',
    ],
  ],
  ['enum-described', 'a misspelt value', [`${schemas}/PaymentMethodType.yaml`, "  ach: 'ACH", "  achh: 'ACH"]],
  ['enum-quoted', 'a bare NO', [`${schemas}/CountryCode.yaml`, "- 'NO'", '- NO']],
  ['known-extensions', 'a misspelt extension', [`${responses}/BadRequest.yaml`, 'x-refuses:', 'x-refuse:']],
  ['money', 'no bound', [`${schemas}/CreatePaymentResponse.yaml`, '    minimum: 0\n', '']],
  ['money', 'no unit', [`${schemas}/CreatePaymentResponse.yaml`, '    x-unit: minor\n', '']],
  ['money', 'no unit in words', [`${schemas}/ProductCartItem.yaml`, 'smallest unit', 'usual unit']],
  ['one-nullable', 'oneOf with null', [`${schemas}/CreatePaymentRequest.yaml`, 'anyOf:', 'oneOf:']],
  ['one-nullable', 'null first', [`${schemas}/NewCustomer.yaml`, "[string, 'null']", "['null', string]"]],
  ['property-described', 'no words', [`${schemas}/BillingAddress.yaml`, '    description: City or town.\n', '']],
  ['property-exemplified', 'no example', [`${schemas}/BillingAddress.yaml`, "    examples: ['10999']\n", '']],
  [
    'refuses-once',
    'a second refusal',
    [`${responses}/Conflict.yaml`, 'content:', 'x-refuses: [credentials]\ncontent:'],
  ],
  ['request-examples', 'a field left out', ['examples/create-payment-full.yaml', "  tax_id: 'NO923609016MVA'\n", '']],
  ['request-pointer', 'a wrong pointer', [`${schemas}/PaymentCustomer.yaml`, '/customer/customer_id', '/customer/id']],
  ['shared-error-body', 'another body', [`${responses}/Conflict.yaml`, 'ApiErrorBody.yaml', 'Metadata.yaml']],
  [
    'variants-distinct',
    'two forms that overlap',
    [`${schemas}/NewCustomer.yaml`, '  customer_id: false\n', ''],
    [`${schemas}/ExistingCustomer.yaml`, '  email: false\n  name: false\n', ''],
  ],
];

test.each(mutations)('%s alone finds %s in the real spec', async (rule, _, ...edits) => {
  const found = await lintEdited(...edits);
  expect([...new Set(found.map(({ ruleId }) => ruleId))]).toEqual([`spec/${rule}`]);
});

test('every rule is tried on the real spec, and is an error', () => {
  const { rules, configs } = specRules();
  const names = Object.keys(rules?.oas3 ?? {});
  expect([...new Set(mutations.map(([rule]) => rule))].sort()).toEqual(names);
  expect(configs?.all?.rules).toEqual(Object.fromEntries(names.map((name) => [`spec/${name}`, 'error'])));
});

test('the real spec is clean', async () => {
  expect((await lintEdited()).map(toLine)).toEqual([]);
});

const faults: Edit[] = [
  [operation, 'payments.create', 'payments.then'],
  ['examples/create-payment-minimal.yaml', "city: 'Berlin'", 'city: 10'],
  [`${schemas}/CountryCode.yaml`, "- 'NO'", '- NO'],
  [`${schemas}/CountryCode.yaml`, "- 'ZW'", "- 'AF'"],
  [`${schemas}/ProductCartItem.yaml`, '    x-unit: minor\n', ''],
  [`${responses}/NotFound.yaml`, 'ApiErrorBody.yaml', 'Metadata.yaml'],
];

test('several faults in several files are all reported in one run, each with file, line and remedy', async () => {
  const want = [
    "CountryCode.yaml:173 The enum value `NO` is not quoted, so readers differ on what it is. Write 'NO'.",
    "CountryCode.yaml:256 Duplicated enum value found: 'AF'.",
    'CountryCode.yaml:506 `ZW` is described but is no value of the enum. Add it to `enum`, or remove its description.',
    'NotFound.yaml:5 The error response 404 has another body than most. Refer to the one that they share.',
    'ProductCartItem.yaml:18 The number `amount` is named like money but has no unit. Add `x-unit: minor`, or the unit that it counts in.',
    'create-payment-minimal.yaml:5 Example value must conform to the schema: `city` property type must be string.',
    'payments.yaml:3 `then` in the client method `payments.then` has a meaning in JavaScript. Choose another word.',
  ];
  expect((await lintEdited(...faults)).map(toLine).sort()).toEqual(want);
});
