import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { names } from '../../testing/library.ts';
import { manyOperations } from '../../testing/many-operations.ts';
import type { Case } from '../cases/case/case.ts';
import { cases } from '../cases/cases.ts';
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
  const suite = `${folder}/${name}-suite.ts`;
  const contract = JSON.stringify({ command: 'c', variables: 'V', spec: { document: api.source, sources: {} } });
  await writeFile(
    suite,
    `import { Suite } from '${runtime}runtime/runner/suite.ts';
export const suite = new Suite(JSON.parse(${JSON.stringify(contract)}), {});
export const { base, describe, enumAt, it, operation } = suite;
`,
  );
  const paths: string[] = [];
  for (const [index, { path, content }] of files.entries()) {
    if (!path.endsWith('.test.ts')) continue;
    const file = join(folder, `${name}-${index}.ts`);
    const any = 'new Proxy({}, { get: () => ({ responses: {} }) }) as any';
    const code = content
      .replace(/import \{ validators \} from .*/, `const validators = ${any};`)
      .replace("'./suite.ts'", `'${suite}'`)
      .replaceAll("'../", `'${runtime}`);
    await writeFile(file, code);
    paths.push(file);
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

describe('a generated file declares exactly the certified cases', () => {
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

test('emits the same files for the same model, one per operation and their list', async () => {
  const api = buildModel(await readSpec(join(root, 'scripts/testing/documents/library.yaml')));
  const [first, second] = [1, 2].map(() => emitContractTests(api, names, () => {}));
  expect(first).toEqual(second);
  expect(first?.map(({ path }) => path.split('/').at(-1))).toEqual([
    'get-books.contract.test.ts',
    'add-book.contract.test.ts',
    'get-book.contract.test.ts',
    'remove-book.contract.test.ts',
    'suites.ts',
    'sources.ts',
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
    emitContractTests(manyOperations(spec, count), names, () => {}).map(
      ({ content }) => content.match(/\bit\('/g)?.length ?? 0,
    ),
  );
  expect(one.filter((count) => count > 10)).toHaveLength(4);
  expect([...four].sort()).toEqual(
    [...one, ...one, ...one, ...one]
      .filter((count) => count > 0)
      .concat(one.filter((count) => count === 0))
      .sort(),
  );
});

test('a comment in the spec changes no generated file', async () => {
  const file = join(folder, 'comment.yaml');
  const text = await readFile(join(root, 'scripts/testing/documents/library.yaml'), 'utf8');
  const emitted = async (source: string) => {
    await writeFile(file, source);
    return emitContractTests(buildModel(await readSpec(file)), names, () => {});
  };
  expect(await emitted(text.replace('paths:', '# A comment.\n\npaths:'))).toEqual(await emitted(text));
});

test('long arrays and long text are printed briefly', async () => {
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
    "it('refuses 101 items (422)', field.refuses(repeat(101, at(field.value, '/0')), 'maxItems'));",
  );
  expect(lines).toContain("it('refuses 501 characters (422)', field.refuses('a'.repeat(501), 'maxLength'));");
  expect(lines).toContain("it('refuses 51 properties (422)', field.refuses(entries(51, 'text'), 'maxProperties'));");
});
