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

  test.each([
    [['one.yaml'], 'Two documents are needed.'],
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
