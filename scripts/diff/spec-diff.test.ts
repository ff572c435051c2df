import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { createSpec } from '../testing/create-spec.ts';
import { run } from '../testing/run.ts';
import { runHere } from '../testing/run-here.ts';
import type { SpecFolder } from '../testing/spec-folder.ts';

const script = 'scripts/diff/spec-diff.ts';
const library = 'scripts/testing/documents/library.yaml';

let folder: string;
let before: SpecFolder;
let after: SpecFolder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spec-diff-test-'));
  [before, after] = [await createSpec(), await createSpec()];
  await after.edit('components/schemas/Author.yaml', 'required: [name', 'required: [email, name');
  await after.edit('components/schemas/Author.yaml', '\n  name:', '\n  email: { type: string }\n  name:');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await before.remove();
  await after.remove();
});

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('two versions of a spec in several files', () => {
  test('a verdict in JSON, in the terms of the spec', async () => {
    const { code, stdout } = await runHere(script, [before.entry, after.entry, '--format', 'json']);
    const want = {
      bump: 'major',
      wire: 'major',
      types: 'major',
      changes: [
        {
          bump: 'major',
          wire: 'major',
          types: 'major',
          breaks: ['callers that send it', 'TypeScript callers'],
          where: 'POST /books · request · author.email',
          message: 'The required property `email` was added. Requests that were valid may be refused.',
          kind: 'property-added',
          new: 'string',
          file: relative('.', join(after.folder, 'spec/components/schemas/Author.yaml')),
          line: 4,
        },
      ],
    };
    expect({ code, verdict: JSON.parse(stdout) }).toEqual({ code: 0, verdict: want });
  });

  test('the same verdict for a terminal', async () => {
    const { code, stdout } = await run(script, [before.entry, after.entry]);
    const want = `major  1 change: major on the wire, major for generated types

Major: some callers have to change

  POST /books · request · author.email
    The required property \`email\` was added. Requests that were valid may be refused.
    + string
    breaks  callers that send it, TypeScript callers
`;
    expect({ code, stdout }).toEqual({ code: 0, stdout: want });
  });

  test('the policy of the project', async () => {
    const rule = '- { kind: property-added, where: POST /books · request, bump: minor, reason: Not live yet. }';
    const policy = await write('policy.yaml', `rules:\n  ${rule}\n`);
    const { stdout } = await runHere(script, [before.entry, after.entry, '--format', 'markdown', '--policy', policy]);
    const want = `**minor**: 1 change; minor on the wire, minor for generated types.

| | Where | What | Breaks | Before | After |
| --- | --- | --- | --- | --- | --- |
| minor | \`POST /books · request · author.email\` | The required property \`email\` was added. Requests that were valid may be refused. Policy, instead of major: Not live yet. | callers that send it, TypeScript callers |  | \`string\` |
`;
    expect(stdout).toBe(want);
  });
});

test('the same document in two dialects is equivalent', async () => {
  const text = await readFile(join(root, library), 'utf8');
  const newer = text
    .replace('openapi: 3.0.3', 'openapi: 3.1.0')
    .replace('minimum: 0\n      exclusiveMinimum: true', 'exclusiveMinimum: 0')
    .replaceAll(/type: (\w+), nullable: true/g, 'type: [$1, "null"]')
    .replace('nullable: true\n          allOf:\n', 'anyOf:\n            - type: "null"\n')
    .replaceAll(/example: ("[^"]*")/g, 'examples: [$1]')
    .replace('example: []', 'examples: { example: { value: [] } }');
  const { stdout, stderr } = await runHere(script, [
    join(root, library),
    await write('newer.yaml', newer),
    '--format',
    'json',
  ]);
  expect({ stderr, verdict: JSON.parse(stdout) }).toEqual({
    stderr: '',
    verdict: { bump: 'none', wire: 'none', types: 'none', changes: [] },
  });
});

test('a keyword of another version of OpenAPI is noted', async () => {
  const text = `openapi: 3.0.3
info: { title: Books, version: 1.0.0 }
components: { schemas: { Book: { type: string, nullable: true } } }
`;
  const paths = [await write('old.yaml', text), await write('new.yaml', text.replace('3.0.3', '3.1.0'))];
  const { stdout, stderr } = await runHere(script, [...paths, '--format', 'json']);
  expect(stderr).toMatch(/^note: .*new\.yaml:3 .*`nullable` is written as in OpenAPI 3\.0.*\(nullable-of-3\.0\)\n$/);
  expect(JSON.parse(stdout)).toMatchObject({ bump: 'none', notes: [{ code: 'nullable-of-3.0', places: 1 }] });
});

test('unions nested 100 levels deep', async () => {
  const nested = (type: string) =>
    Array.from({ length: 100 }).reduce<object>(
      (inner) => ({ anyOf: [{ type: 'object', properties: { a: inner } }, { type: 'array' }] }),
      { type },
    );
  const document = (type: string) =>
    JSON.stringify({ openapi: '3.1.0', info: {}, components: { schemas: { Book: nested(type) } } });
  const paths = [await write('old.json', document('string')), await write('new.json', document('integer'))];
  expect(await runHere(script, paths)).toMatchObject({ code: 0, stdout: expect.stringContaining('1 change') });
}, 60_000);

describe('what cannot be compared', () => {
  test.each([
    ['a missing file', 'The file does not exist.', () => join(folder, 'nowhere.yaml')],
    [
      'a document that is not valid',
      'The member `info` is missing or not an object.',
      () => write('poor.yaml', 'openapi: 3.1.0\n'),
    ],
    ['another format', 'Not an OpenAPI 3.0, 3.1 or 3.2 document', () => write('swagger.yaml', 'swagger: "2.0"\n')],
  ])('%s: one clear message, no verdict, exit code 2', async (_name, want, path) => {
    for (const args of [
      [before.entry, await path()],
      [await path(), before.entry],
    ]) {
      const { code, stdout, stderr } = await runHere(script, args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(want);
      expect(stderr).not.toContain('    at ');
    }
  });

  const head = 'openapi: 3.0.3\ninfo: { title: Books, version: 1.0.0 }\n';
  test.each([
    ['paths: [/books]', '3 #/paths', '`paths` is not an object.'],
    ['paths: { /books: { get: 5 } }', '3 #/paths/~1books/get', '`get` is not an object.'],
    ['components: { schemas: { Book: 5 } }', '3 #/components/schemas/Book', '`Book` is not an object or a boolean.'],
    ['components: { schemas: { Book: { allOf: {} } } }', '3 #/components/schemas/Book/allOf', '`allOf` is not a list.'],
    ['paths: { /books: { parameters: [{ in: query }] } }', '3 #/paths/~1books/parameters/0', 'no `name` or no `in`'],
    ['paths: {}\nsecurity: {}', '4 #/security', '`security` is not a list.'],
    ['x-a: 1', '1 #', 'no `paths`, `webhooks` or `components`'],
    [
      'paths: { /books: { $ref: "#/paths/~1shelves" } }',
      '3 #/paths/~1books',
      '`$ref: #/paths/~1shelves` leads nowhere.',
    ],
    ['paths: { /books: { $ref: nowhere.yaml#/a } }', '3:18', 'The reference `nowhere.yaml#/a` cannot be followed'],
  ])('%s: the line and the finding, once', async (text, place, finding) => {
    const path = await write('misshapen.yaml', `${head}${text}\n`);
    const { code, stdout, stderr } = await runHere(script, [path, path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`misshapen.yaml:${place}`);
    expect(stderr).toContain(finding);
    expect(stderr).toContain('\n1 problem.');
  });

  test.each([
    [
      'other dialects',
      'components: { schemas: { Book: { $schema: "http://json-schema.org/draft-04/schema#", type: {} } } }',
    ],
    ['empty values', 'paths: { /books: { parameters:, get: { responses: { 200: { description: , content: } } } } }'],
    ['extensions', 'paths: { x-a: 1, /books: { x-b: 2, get: { responses: { x-c: 3, 204: { description: Ok } } } } }'],
    ['examples of any shape', 'components: { schemas: { Book: { examples: 5, example: { $ref: nowhere } } } }'],
    ['no responses', 'paths: { /books: { get: {} } }'],
    ['$id', 'components: { schemas: { Book: { $id: book, type: object }, Other: { $ref: book } } }'],
  ])('%s can be compared', async (_name, text) => {
    const path = await write('valid.yaml', `${head}${text}\n`);
    expect(await runHere(script, [path, path])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('equivalent'),
    });
  });

  test.each([
    [['one.yaml'], 'Two documents are needed.'],
    [['-', '-'], 'Only one document can come from standard input.'],
    [['https://example.com/openapi.yaml', 'b'], 'Documents are not fetched.'],
    [['a', 'b', '--jsn'], "Unknown option '--jsn'"],
  ])('arguments %j', async (args, want) => {
    const { code, stderr } = await runHere(script, args);
    expect(code).toBe(2);
    expect(stderr).toContain(want);
  });

  test('a policy with several problems: all are reported', async () => {
    const policy = await write('bad.yaml', 'rules:\n  - { kind: property-add, bump: huge }\n');
    const { code, stderr } = await run(script, [before.entry, before.entry, '--policy', policy]);
    expect(code).toBe(2);
    expect(stderr).toContain('`property-add` is not a valid kind of change.');
    expect(stderr).toContain('`huge` is not a valid bump.');
    expect(stderr).toContain('`reason` is missing.');
  });
});
