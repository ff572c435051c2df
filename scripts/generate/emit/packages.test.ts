import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assembled, assemble, compileAssembled } from '../../testing/assemble.ts';
import { names } from '../../testing/library.ts';
import { run } from '../../testing/run.ts';
import type { Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';

/** The packages of a document with one path, `/books`. */
function packagesOf(pathItem: Json, schemas: { [name: string]: Json } = {}): Promise<Assembled> {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Books', version: '1.0.0' },
    servers: [{ url: 'https://books.example.com' }],
    paths: { '/books': pathItem },
    components: { schemas },
  };
  const places = (pointer: string) => ({ file: 'spec/openapi.yaml', line: 1, pointer });
  return assemble(buildModel({ document, places }));
}

/** Runs the contract suite against the mock of the same packages. */
function runSuite({ folder }: Assembled) {
  return run(join(folder, names.folders['contract-tests'], 'src/command.ts'), []);
}

/** What the mock answers to a new book. In a process of its own: these tests read the library's packages by the same names. */
async function post({ folder }: Assembled, body: Json): Promise<{ status: number; type: string | null; text: string }> {
  const file = join(folder, 'post.ts');
  await writeFile(
    file,
    `import { createMock } from '${names.packages.mock}';
const headers = { 'content-type': 'application/json' };
const body = ${JSON.stringify(JSON.stringify(body))};
const answer = await createMock().fetch(new Request('https://mock.test/books', { method: 'POST', headers, body }));
const text = await answer.text();
console.log(JSON.stringify({ status: answer.status, type: answer.headers.get('content-type'), text }));
`,
  );
  return JSON.parse((await run(file, [])).stdout);
}

function json(schema: Json, more: { [key: string]: Json } = {}): { [key: string]: Json } {
  return { content: { 'application/json': { schema, ...more } } };
}

describe('a schema that requests and answers see differently', () => {
  let packages: Assembled;
  beforeAll(async () => {
    const schema = { $ref: '#/components/schemas/Book' };
    const post = {
      operationId: 'createBook',
      parameters: [{ name: 'X-Shelf', in: 'header', schema: { type: 'string', enum: ['cellar', 'attic'] } }],
      requestBody: { required: true, ...json(schema) },
      responses: {
        '201': { description: 'Created', ...json(schema, { example: { id: 'b1', title: 'Emma', code: 's3cret' } }) },
        '422': { description: 'Wrong' },
      },
    };
    packages = await packagesOf(
      { post },
      {
        Book: {
          type: 'object',
          required: ['id', 'title', 'code', 'kind'],
          properties: {
            id: { type: 'string', readOnly: true },
            title: { type: 'string', minLength: 1, maxLength: 20 },
            code: { type: 'string', writeOnly: true },
            kind: { type: 'string', enum: ['novel', 'atlas', 'diary', 'poems'] },
          },
        },
      },
    );
  });
  afterAll(() => packages.remove());

  test('has a type for each of the two', async () => {
    const program = `import type { Book, BookInput } from '${names.packages.types}';
import { ${names.client} } from '${names.packages.client}';
const input: BookInput = { title: 'Emma', code: 's', kind: 'novel' };
export const book: Promise<Book> = new ${names.client}().books.create(input);
export const answer: Book = { id: 'b', title: 'Emma', kind: 'novel' };
// @ts-expect-error: an answer holds no code
export const code = answer.code;
`;
    expect(await compileAssembled(packages, program)).toEqual([]);
  });

  test('is judged as each of the two', async () => {
    const { validators } = await import(
      /* @vite-ignore */ join(packages.folder, names.folders.types, 'src/validators.ts')
    );
    const { request, responses } = validators.createBook;
    expect(request({ title: 'Emma', code: 's', kind: 'novel' })).toEqual([]);
    expect(responses[201]({ id: 'b', title: 'Emma', kind: 'novel' })).toEqual([]);
    expect(request({ id: 'b', title: 'Emma', kind: 'novel' })).toMatchObject([
      { pointer: '/code', keyword: 'required' },
    ]);
  });

  test('is served without what answers do not hold', async () => {
    const { status, text } = await post(packages, { title: 'Emma', code: 's', kind: 'novel' });
    expect(status).toBe(201);
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['id', 'kind', 'title']);
  });

  test('has a suite that its own mock passes, and whose rules stand in the published document', async () => {
    expect(await runSuite(packages)).toMatchObject({ code: 0, stderr: '' });
  });
});

test('an answer without content has no body', async () => {
  const packages = await packagesOf({
    post: {
      requestBody: { required: true, ...json({ type: 'object', required: ['title'] }) },
      responses: { '204': { description: 'Added' }, '422': { description: 'Wrong' } },
    },
  });
  expect(await runSuite(packages)).toMatchObject({ code: 0 });
  expect(await post(packages, {})).toEqual({ status: 422, type: null, text: '' });
  await packages.remove();
});

test('an operation that lists nothing but failures has a mock that passes the suite, as has one that answers an image', async () => {
  const packages = await packagesOf({
    post: { requestBody: json({ type: 'object' }), responses: { '405': { description: 'Wrong' } } },
    get: { responses: { '200': { description: 'A cover', content: { 'image/png': { schema: {} } } } } },
  });
  expect(await runSuite(packages)).toMatchObject({ code: 0, stderr: '' });
  await packages.remove();
});

test('types compile when no operation has an id', async () => {
  const packages = await packagesOf({ get: { responses: { '204': { description: 'Nothing' } } } });
  expect(await compileAssembled(packages, '')).toEqual([]);
  await packages.remove();
});
