import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case as Declared } from '../../../packages/payments-contract-tests/src/runtime/suite/suite.ts';
import { collect } from '../../../packages/payments-contract-tests/src/runtime/suite/suite.ts';
import { root } from '../../command/root.ts';
import { names } from '../../testing/library.ts';
import { manyOperations } from '../../testing/many-operations.ts';
import type { Case } from '../cases/case.ts';
import { cases } from '../cases/cases.ts';
import { apiWith } from '../cases/testing.ts';
import { formatFiles } from '../format.ts';
import type { Api, Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';
import { readSpec } from '../spec/read.ts';
import { emitContractTests } from './contract-tests.ts';

const runtime = pathToFileURL(join(root, 'packages/payments-contract-tests/src/')).href;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes what is emitted, with imports that a file elsewhere can follow, and returns the cases that the files declare. */
async function declared(api: Api, name: string): Promise<Declared[]> {
  const files = await formatFiles(emitContractTests(api, names, () => {}));
  const paths: string[] = [];
  for (const [index, { path, content }] of files.entries()) {
    if (!path.endsWith('.test.ts')) continue;
    const file = join(folder, `${name}-${index}.ts`);
    const any = 'new Proxy({}, { get: () => ({ responses: {} }) }) as any';
    const code = content
      .replace(/import \{ validators \} from .*/, `const validators = ${any};`)
      .replaceAll("'../", `'${runtime}`);
    await writeFile(file, code);
    paths.push(file);
  }
  return collect(async () => {
    for (const path of paths) await import(path);
  });
}

/** What a case sends, as the cases have it and as a generated file has it. */
function meant({ topic, title, request, verdict, rule }: Case): unknown {
  const { base, method, path, text, bytes, headers, parameters } = request;
  const isPlain = [method, path, text, bytes, headers, parameters].every((part) => part === undefined);
  const body = request.body === undefined && isPlain ? base?.body : request.body;
  return {
    name: `${topic} › ${title}`,
    ...verdict,
    change: JSON.stringify({ method, path, body, text, bytes, headers, parameters }),
    rule: rule && { at: rule.at, schema: rule.schema, keyword: rule.keyword },
  };
}

function said({ path, check }: Declared): unknown {
  const { method, path: otherPath, body, text, bytes, headers, parameters } = check.change;
  return {
    name: path.slice(1).join(' › '),
    ...(check.fault === undefined ? {} : { fault: check.fault }),
    statuses: check.statuses,
    change: JSON.stringify({ method, path: otherPath, body, text, bytes, headers, parameters }),
    rule: check.rule && { at: check.rule.at, schema: check.rule.schema, keyword: check.rule.keyword },
  };
}

async function expectSame(api: Api, name: string): Promise<void> {
  const want = api.operations.flatMap((operation) => cases(operation, api, () => {}).map(meant));
  const got = (await declared(api, name)).map(said);
  expect(got.length).toBeGreaterThan(0);
  expect(got).toEqual(want);
}

describe('a generated file says exactly what was certified', () => {
  test.each(['spec/openapi.yaml', 'scripts/testing/documents/library.yaml'])('%s', async (spec) => {
    await expectSame(buildModel(await readSpec(join(root, spec))), spec.replaceAll(/\W/g, '-'));
  });

  test('of hostile text', async () => {
    const hostile = [
      '*/',
      "it's",
      '"quoted"',
      `\`\${process.exit()}\``,
      '\\',
      'line\nbreak',
      '\u2028',
      '</script>',
      '__proto__',
      'constructor',
      '',
    ];
    const schema: Json = {
      type: 'object',
      required: hostile,
      properties: Object.fromEntries(
        hostile.map((name) => [name, { type: 'string', enum: hostile, description: name }]),
      ),
    };
    const example = Object.fromEntries(hostile.map((name) => [name, name]));
    await expectSame(apiWith(schema, { examples: { '*/ evil': example, 'new': example } }), 'hostile');
  });
});

test('the same model gives the same files, one per operation and the list of them', async () => {
  const api = buildModel(await readSpec(join(root, 'scripts/testing/documents/library.yaml')));
  const [first, second] = [1, 2].map(() => emitContractTests(api, names, () => {}));
  expect(first).toEqual(second);
  expect(first?.map(({ path }) => path.split('/').at(-1))).toEqual([
    'get-books.contract.test.ts',
    'add-book.contract.test.ts',
    'get-book.contract.test.ts',
    'remove-book.contract.test.ts',
    'suites.ts',
    'places.ts',
  ]);
});

test('four times the operations are four times the cases: no operation adds cases to another', async () => {
  const spec = await readSpec(join(root, 'scripts/testing/documents/library.yaml'));
  const [one = [], four = []] = [1, 4].map((count) =>
    emitContractTests(manyOperations(spec, count), names, () => {}).map(
      ({ content }) => content.match(/\bit\('/g)?.length ?? 0,
    ),
  );
  expect(one.filter((count) => count > 10)).toHaveLength(4);
  expect([...four].sort()).toEqual(
    [...one, ...one, ...one, ...one]
      .filter((count) => count > 0)
      .concat([0, 0])
      .sort(),
  );
});

test('the line of every rule stands in a file of its own, with names that are no keywords', async () => {
  const schema: Json = {
    properties: { description: { type: 'string', description: 'x' }, enum: { enum: ['a'] } },
    examples: [{ type: 'no' }],
  };
  const [places] = emitContractTests(apiWith(schema), names, () => {}).slice(-1);
  const row = places?.content.split('\n').find((line) => line.startsWith("  ['spec.yaml'")) ?? '';
  const at = '/paths/~1things/post/requestBody/content/application~1json/schema';
  expect(row.match(/[^']*json\/schema[^']*/g)).toEqual([
    at,
    `${at}/properties`,
    `${at}/properties/description`,
    `${at}/properties/description/type`,
    `${at}/properties/enum`,
    `${at}/properties/enum/enum`,
  ]);
});

test('a long list of values and a long body are told in few words', async () => {
  const schema: Json = {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        maxItems: 100,
        items: { type: 'object', required: ['id'], properties: { id: { type: 'string', examples: ['x'] } } },
      },
      name: { type: 'string', maxLength: 500 },
      labels: { type: 'object', maxProperties: 50, additionalProperties: { type: 'string' } },
    },
  };
  const [file] = await formatFiles(emitContractTests(apiWith(schema), names, () => {}));
  const lines = file?.content.split('\n').map((line) => line.trim());
  expect(lines).toContain(
    "it('101 items is refused (422)', field.refuses(repeat(101, at(field.value, '/0')), 'maxItems'));",
  );
  expect(lines).toContain("it('501 characters is refused (422)', field.refuses('a'.repeat(501), 'maxLength'));");
  expect(lines).toContain("it('51 properties is refused (422)', field.refuses(entries(51, 'text'), 'maxProperties'));");
});
