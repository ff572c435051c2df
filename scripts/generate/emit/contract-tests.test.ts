import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { names } from '../../testing/library.ts';
import { manyOperations } from '../../testing/many-operations.ts';
import type { Case } from '../cases/case/case.ts';
import { cases } from '../cases/cases.ts';
import { certifierOf } from '../cases/samples/certify.ts';
import { apiWith } from '../cases/testing/cases-of.ts';
import { formatFiles } from '../format.ts';
import type { Api, Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';
import { readNames } from '../names.ts';
import { readSpec } from '../spec/read.ts';
import { emitContractTests } from './contract-tests.ts';

const { folders } = readNames();
const runtime = pathToFileURL(join(root, folders['contract-tests'], 'src/')).href;

/** A case as declared by a generated file. */
interface Declared {
  path: string[];
  check: Pick<Case['verdict'], 'fault' | 'statuses'> & {
    change: Pick<Case['request'], 'method' | 'path' | 'body' | 'text' | 'bytes' | 'headers' | 'parameters'>;
    rule?: { at: string; schema: string; keyword?: string };
  };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes the emitted files, with imports that resolve from another folder, and returns the cases that they declare. */
async function declared(api: Api, name: string): Promise<Declared[]> {
  const files = await formatFiles(emitContractTests(api, names, () => {}));
  const at = join(folder, name);
  const suite = join(at, 'suite.ts');
  for (const inside of ['schemas', 'requests']) await mkdir(join(at, inside), { recursive: true });
  const spec = { document: api.source, sources: {} };
  const contract = JSON.stringify({ command: 'c', variables: 'V', spec, validators: {} });
  await writeFile(
    suite,
    `import { Suite } from '${runtime}runtime/runner/suite.ts';
export const suite = new Suite(JSON.parse(${JSON.stringify(contract)}), {});
export const { base, describe, each, enumAt, every, it, operation, values } = suite;
`,
  );
  const paths: string[] = [];
  for (const { path, content } of files) {
    const inFolder = path.slice(names.generated['contract-tests'].length + 1);
    const isSuite = path.endsWith('.test.ts');
    if (!isSuite && !/^(schemas\/|requests)/.test(inFolder)) continue;
    const file = join(at, inFolder.replace('.test', ''));
    const any = 'new Proxy({}, { get: () => ({ responses: {} }) }) as any';
    const code = content
      .replace(/import \{ validators \} from .*/, `const validators = ${any};`)
      .replaceAll(/'(\.\.\/)+runtime/g, `'${runtime}runtime`);
    await writeFile(file, code);
    if (isSuite) paths.push(file);
  }
  const loaded = (await import(suite)) as { suite: { collect(load: () => Promise<void>): Promise<Declared[]> } };
  return loaded.suite.collect(async () => {
    for (const path of paths) await import(path);
  });
}

/** The request of a case, comparable between cases and generated files. */
function sentBy({ topic, title, request, verdict, rule }: Case, { origin }: Api): unknown {
  const { base, method, path, text, bytes, headers, parameters } = request;
  const isPlain = [method, path, text, bytes, headers, parameters].every((part) => part === undefined);
  const body = request.body === undefined && isPlain ? base?.body : request.body;
  return {
    name: `${topic} › ${title}`,
    ...verdict,
    change: JSON.stringify({ method, path, body, text, bytes, headers, parameters }),
    rule: rule && { at: rule.at, schema: origin(rule.schema), keyword: rule.keyword },
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
  const want = api.operations.flatMap((operation) => cases(operation, api, () => {}).map((one) => sentBy(one, api)));
  const got = (await declared(api, name)).map(said);
  expect(got.length).toBeGreaterThan(0);
  expect(got).toEqual(want);
}

/** A case by its name and rule, whatever value it sends. */
function claimOf(path: string[], at: string | undefined, keyword: string | undefined): string {
  return JSON.stringify([...path, at, keyword]);
}

describe('the cases of a shared schema', () => {
  const text = { type: 'string', maxLength: 5 };
  const name = { $ref: '#/components/schemas/Name' };
  const schemas = {
    Name: { type: 'object', required: ['first'], properties: { first: text, kind: { enum: ['a', 'b'] } } },
    Shelf: {
      type: 'object',
      required: ['names'],
      additionalProperties: name,
      properties: { names: { type: 'array', items: name }, label: { anyOf: [name, { type: 'integer' }] } },
    },
    Node: { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' }, name } },
  };
  const body = (schema: string): Json => ({
    type: 'object',
    properties: { in: { $ref: `#/components/schemas/${schema}` }, other: { type: 'integer' } },
  });

  test.each(['Name', 'Shelf', 'Node'])('%s include those that a body with it has', async (schema) => {
    const api = apiWith(body(schema), { schemas });
    const [operation] = api.operations;
    const want = operation ? cases(operation, api, () => {}) : [];
    const got = await declared(api, `shared-${schema}`);
    const claims = new Set(got.map(({ path, check }) => claimOf(path.slice(1), check.rule?.at, check.rule?.keyword)));
    expect(
      want.filter(({ topic, title, rule }) => !claims.has(claimOf([topic, title], rule?.at, rule?.keyword))),
    ).toEqual([]);
  });

  test.each(['Name', 'Shelf', 'Node'])('%s are valid or invalid as they claim in the whole body', async (schema) => {
    const api = apiWith(body(schema), { schemas });
    const pointer = api.operations[0]?.requestBody?.contents[0]?.schema.pointer ?? '';
    for (const { path, check } of await declared(api, `whole-${schema}`)) {
      if (check.change.body === undefined || !check.rule?.at.startsWith('/')) continue;
      const isValid = certifierOf(api.document).valid(pointer, check.change.body);
      expect([path, isValid]).toEqual([path, check.fault === undefined]);
    }
  });
});

describe('a generated file declares exactly the certified cases', () => {
  test('of an operation whose answers add up what it sends', async () => {
    const api = buildModel(await readSpec(join(root, 'spec/openapi.yaml')));
    await expectSame(api, 'spec');
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

test('emits the same files for the same model, one per operation and their list', async () => {
  const api = buildModel(await readSpec(join(root, 'scripts/testing/documents/library.yaml')));
  const [first, second] = [1, 2].map(() => emitContractTests(api, names, () => {}));
  expect(first).toEqual(second);
  expect(first?.map(({ path }) => path.split('/').at(-1))).toEqual([
    'get-books.contract.test.ts',
    'add-book.contract.test.ts',
    'get-book.contract.test.ts',
    'remove-book.contract.test.ts',
    'new-book.ts',
    'suites.ts',
    'sources.ts',
    'requests.ts',
    'credentials.ts',
    'headers.ts',
    'json-bodies.ts',
    'routes.ts',
    'values.ts',
    'variation.ts',
    'validators.ts',
    'contract.ts',
    'suite.ts',
    'index.ts',
    'command.ts',
    'fuzz.ts',
    'check-fetch.ts',
  ]);
});

test('emits four times the cases for four times the operations: no operation adds cases to another', async () => {
  const spec = await readSpec(join(root, 'scripts/testing/documents/library.yaml'));
  const [one = [], four = []] = [1, 4].map((count) =>
    emitContractTests(manyOperations(spec, count), names, () => {})
      .filter(({ content }) => content.includes('describe('))
      .map(({ content }) => content.match(/\bit\('|', '/g)?.length ?? 0),
  );
  expect(one).toHaveLength(5);
  expect(four.toSorted()).toEqual([...one, ...one, ...one, ...one].toSorted());
});
