import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problems } from '../../command/problems.ts';
import { readSpec } from './read.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-spec-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Each problem on a line, with the file's name for its path. */
async function read(text: string | Uint8Array, others: Record<string, string> = {}): Promise<string[]> {
  const path = join(folder, 'spec.yaml');
  await writeFile(path, text);
  for (const [name, other] of Object.entries(others)) await writeFile(join(folder, name), other);
  return findings(path);
}

async function findings(path: string): Promise<string[]> {
  const error = await readSpec(path, { rules: 'validity' }).then(
    () => new Problems([]),
    (failed: Error) => failed,
  );
  if (!(error instanceof Problems)) throw error;
  return error.problems.map(({ place, finding }) =>
    `${place}: ${finding}`.replaceAll(/\S*[\\/](?=[^\\/]+\.yaml)/g, ''),
  );
}

const head = 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\n';
const answers = (schema: string) =>
  `paths:\n  /a:\n    get:\n      responses: { "200": { description: A., content: { application/json: { schema: ${schema} } } } }\n`;

/** Components `A0` to `A…`, each made from the name of the next. */
function components(count: number, make: (next: string) => object): string {
  const list = Array.from({ length: count }, (_, index) => [`A${index}`, make(`#/components/schemas/A${index + 1}`)]);
  return `components: ${JSON.stringify({ schemas: Object.fromEntries([...list, [`A${count}`, { type: 'string' }]]) })}\n`;
}

describe('not a document', () => {
  test.each<[name: string, text: string | Uint8Array, want: string]>([
    ['an empty file', '', 'spec.yaml: It is empty.'],
    ['comments only', '# soon\n', 'spec.yaml:1: Not an OpenAPI 3.0, 3.1 or 3.2 document.'],
    ['a list', '[]', 'spec.yaml:1: Not an OpenAPI 3.0, 3.1 or 3.2 document.'],
    ['bytes', new Uint8Array([0xff, 0xfe, 0x41]), 'spec.yaml: Not valid UTF-8.'],
    ['text that cannot be parsed', 'openapi: [\n', 'spec.yaml:2:1: Cannot be parsed: deficient indentation.'],
    [
      'a key that is there twice',
      `${head}paths: {}\npaths: {}\n`,
      'spec.yaml:4:1: Cannot be parsed: duplicated mapping key.',
    ],
    [
      'two documents',
      `${head}paths: {}\n---\n${head}`,
      'spec.yaml: Cannot be parsed: expected a single document in the stream, but found more.',
    ],
    ['Swagger', 'swagger: "2.0"\n', 'spec.yaml:1: Not an OpenAPI 3.0, 3.1 or 3.2 document; it says `swagger: 2.0`.'],
    [
      'a later OpenAPI',
      'openapi: 4.0.0\n',
      'spec.yaml:1: Not an OpenAPI 3.0, 3.1 or 3.2 document; it says `openapi: "4.0.0"`.',
    ],
    ['a number', 'openapi: 3.1\n', 'spec.yaml:1: Not an OpenAPI 3.0, 3.1 or 3.2 document; it says `openapi: 3.1`.'],
    [
      '1,000 levels',
      `${head}paths: {}\nx-a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`,
      'spec.yaml: Values are nested more than 500 levels deep.',
    ],
  ])('%s', async (_name, text, want) => {
    expect(await read(text)).toEqual([want]);
  });

  test('a folder, and a file that is too large to read', async () => {
    expect(await findings(folder)).toEqual([`${folder}: This is a folder.`]);
    const path = join(folder, 'large.yaml');
    await writeFile(path, head);
    await truncate(path, 200_000_000);
    expect(await findings(path)).toEqual(['large.yaml: The file has 200 MB; the limit is 100 MB.']);
  });
});

describe('references', () => {
  const refer = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;

  test.each([
    ['to themselves', `components: { schemas: { A: ${refer('A')} } }\n`, 8],
    ['to one another', `components: { schemas: { A: ${refer('B')}, B: ${refer('A')} } }\n`, 8],
  ])('%s are reported once', async (_name, schemas, line) => {
    expect(await read(head + answers(refer('A')) + schemas)).toEqual([
      expect.stringMatching(new RegExp(`^spec\\.yaml:${line - 1}:\\d+: The reference .* leads back to itself\\.$`)),
    ]);
  });

  test('in a circle through another file', async () => {
    const other = { 'other.yaml': 'A: { $ref: "spec.yaml#/components/schemas/A" }\n' };
    const [problem, ...others] = await read(
      `${head}paths: {}\ncomponents: { schemas: { A: { $ref: "other.yaml#/A" } } }\n`,
      other,
    );
    expect([problem, others]).toEqual([expect.stringContaining('leads back to itself.'), []]);
  });

  test('1,000 in a row', async () => {
    const chain = components(1000, ($ref) => ({ $ref }));
    expect(await read(head + answers(refer('A0')) + chain)).toEqual([]);
  });

  test('1,000 schemas, each inside the last', async () => {
    const nested = components(1000, ($ref) => ({ type: 'object', properties: { a: { $ref } } }));
    // The depth that can be read is that of the stack, which differs between machines.
    expect([[], ['spec.yaml: Schemas are nested too deeply.']]).toContainEqual(
      await read(head + answers(refer('A0')) + nested),
    );
  });

  test('a schema that contains itself is valid', async () => {
    const tree = `components: { schemas: { A: { type: object, properties: { a: ${refer('A')} } } } }\n`;
    expect(await read(head + answers(refer('A')) + tree)).toEqual([]);
  });

  test('that lead nowhere', async () => {
    expect(await read(head + answers('{ $ref: "#/components/schemas/Nowhere" }'))).toEqual([
      expect.stringContaining("spec.yaml:6:85: Can't resolve $ref"),
    ]);
  });
});

describe('aliases', () => {
  test('that multiply', async () => {
    const lines = Array.from(
      { length: 9 },
      (_, index) => `x-b${index + 1}: &b${index + 1} [${`*b${index},`.repeat(10)}]\n`,
    );
    expect(await read(`${head}paths: {}\nx-b0: &b0 [1]\n${lines.join('')}`)).toEqual([
      expect.stringMatching(/^spec\.yaml: The document has [\d,]+ values; the limit is 3,000,000\.$/),
    ]);
  });

  test('that contain themselves', async () => {
    expect(await read(`${head}paths: {}\nx-a: &a [*a]\n`)).toEqual([
      'spec.yaml: Values are nested more than 500 levels deep.',
    ]);
  });
});
