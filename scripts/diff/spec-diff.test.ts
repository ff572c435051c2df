import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { copySpec, type SpecCopy } from '../testing/copy-spec.ts';
import { run } from '../testing/run.ts';

const script = 'scripts/diff/spec-diff.ts';
const spec = join(root, 'spec/openapi.yaml');
const library = 'scripts/testing/documents/library.yaml';

let folder: string;
let copy: SpecCopy;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spec-diff-test-'));
  copy = await copySpec();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await copy.remove();
});

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('two versions of a spec in many files', () => {
  beforeAll(async () => {
    // No house rule of ours allows a line without a description; a diff asks for validity only.
    const file = 'components/schemas/BillingAddress.yaml';
    await copy.edit(file, 'required: [city', 'required: [district, city');
    await copy.edit(file, '\n  city:\n', '\n  district: { type: string }\n  city:\n');
  });

  test('give a verdict in JSON, in the words of the spec', async () => {
    const { code, stdout } = await run(script, [spec, copy.entry, '--json']);
    const want = {
      bump: 'major',
      wire: 'major',
      types: 'major',
      changes: [
        {
          bump: 'major',
          wire: 'major',
          types: 'major',
          hurts: ['sender', 'compiling consumer'],
          where: 'POST /payments · request · billing.district',
          message: '`district` is new and required. A request that was valid may now be refused.',
          kind: 'property-added',
          new: 'string',
        },
      ],
    };
    expect({ code, verdict: JSON.parse(stdout) }).toEqual({ code: 0, verdict: want });
  });

  test('give the same verdict for people', async () => {
    const { code, stdout } = await run(script, [spec, copy.entry]);
    const want = `major  1 change: major on the wire, major for generated types

Major: some consumer has to change

  POST /payments · request · billing.district
    \`district\` is new and required. A request that was valid may now be refused.
    + string
    hurts  sender, compiling consumer
`;
    expect({ code, stdout }).toEqual({ code: 0, stdout: want });
  });

  test('follow the policy of the project', async () => {
    const rule = '- { kind: property-added, where: POST /payments · request, bump: minor, reason: Not live yet. }';
    const policy = await write('policy.yaml', `rules:\n  ${rule}\n`);
    const { stdout } = await run(script, [spec, copy.entry, '--markdown', '--policy', policy]);
    const want = `**minor**: 1 change; minor on the wire, minor for generated types.

| | Where | What | Hurts | Before | After |
| --- | --- | --- | --- | --- | --- |
| minor | \`POST /payments · request · billing.district\` | \`district\` is new and required. A request that was valid may now be refused. By policy, not major: Not live yet. | sender, compiling consumer |  | \`string\` |
`;
    expect(stdout).toBe(want);
  });
});

test('the same document in two dialects means the same', async () => {
  const text = await readFile(join(root, library), 'utf8');
  const newer = text
    .replace('openapi: 3.0.3', 'openapi: 3.1.0')
    .replace('minimum: 0\n      exclusiveMinimum: true', 'exclusiveMinimum: 0')
    .replaceAll(/type: (\w+), nullable: true/g, 'type: [$1, "null"]')
    .replace('nullable: true\n          allOf:\n', 'anyOf:\n            - type: "null"\n')
    .replaceAll(/example: ("[^"]*")/g, 'examples: [$1]')
    .replace('example: []', 'examples: { example: { value: [] } }');
  const { stdout, stderr } = await run(script, [join(root, library), await write('newer.yaml', newer), '--json']);
  expect({ stderr, verdict: JSON.parse(stdout) }).toEqual({
    stderr: '',
    verdict: { bump: 'none', wire: 'none', types: 'none', changes: [] },
  });
});

describe('what cannot be judged', () => {
  test.each([
    ['a missing file', 'There is no such file.', () => join(folder, 'nowhere.yaml')],
    ['a document that is not valid', 'The field `info` must be present', () => write('poor.yaml', 'openapi: 3.1.0\n')],
    [
      'a keyword that the types cannot express',
      '`not` has no form in the generated code.',
      () =>
        write(
          'not.yaml',
          'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\ncomponents: { schemas: { A: { not: { type: string } } } }\n',
        ),
    ],
  ])('%s: one clear message, no verdict, exit code 2', async (_name, want, path) => {
    for (const args of [
      [spec, await path()],
      [await path(), spec],
    ]) {
      const { code, stdout, stderr } = await run(script, args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(want);
      expect(stderr).not.toContain('    at ');
    }
  });

  test.each([
    [['one.yaml'], 'It compares two documents.'],
    [['a', 'b', '--jsn'], "Unknown option '--jsn'"],
  ])('arguments %j', async (args, want) => {
    const { code, stderr } = await run(script, args);
    expect(code).toBe(2);
    expect(stderr).toContain(want);
  });

  test('a policy with faults, all at once', async () => {
    const policy = await write('bad.yaml', 'rules:\n  - { kind: property-add, bump: huge }\n');
    const { code, stderr } = await run(script, [spec, spec, '--policy', policy]);
    expect(code).toBe(2);
    expect(stderr).toContain('`kind: property-add` is no kind of change.');
    expect(stderr).toContain('`bump: huge` is no size.');
    expect(stderr).toContain('It gives no `reason`.');
  });
});
