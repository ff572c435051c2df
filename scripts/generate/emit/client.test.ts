import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { collectNotes } from '../../testing/collect-notes.ts';
import { libraryApi, names } from '../../testing/library.ts';
import type { File } from '../files.ts';
import type { Api, Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';
import { readNames } from '../names.ts';
import { emitClient } from './client.ts';
import { emitTypes } from './types.ts';
import { emitTypesLinks } from './types-link.ts';
import { emitValidators } from './validators.ts';
import { emitWire } from './wire.ts';

const client = names.folders.client;
const types = `${names.folders.types}/src`;

/**
 * Assembles the client of an API in a temporary folder: the emitted files and the runtime. `scripts/testing/assemble.ts` would also emit
 * the mock and the suite, which takes much longer.
 */
async function assemble(api: Api): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  const written = (path: string) => !/generated|testing|library\/|\.test\.ts$/.test(path);
  await cp(join(root, readNames().folders.client, 'src'), join(folder, client, 'src'), {
    recursive: true,
    filter: written,
  });
  await cp(join(root, readNames().folders.types, 'src'), join(folder, types), { recursive: true, filter: written });
  await symlink(join(root, readNames().folders.client, 'node_modules'), join(folder, 'node_modules'));
  const emitted = [
    ...(await emitTypes(api, names)),
    ...emitValidators(api, names, () => {}),
    ...emitWire(api, names),
    ...emitTypesLinks(api, names),
    ...emitClient(api, names, () => {}),
  ];
  for (const { path, content } of emitted) {
    // The types package is not installed, so its modules are imported by path.
    await write(
      folder,
      path,
      content.replaceAll(/'@library\/library-types\/(\w+)'/g, `'${join(folder, types)}/$1.ts'`),
    );
  }
  return folder;
}

async function write(folder: string, path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** The compiler's errors in an assembled client and a program that uses it. */
function compile(folder: string): string[] {
  const entries = ['index.ts', 'validate.ts'].map((name) => join(folder, client, 'src', name));
  const program = ts.createProgram([...entries, join(folder, 'program.ts')], {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    paths: {
      '@library/library-types': [join(folder, types, 'index.ts')],
    },
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${file?.fileName.slice(folder.length)}: ${text}`;
  });
}

let folder: string;
beforeAll(async () => {
  folder = await assemble(await libraryApi());
});
afterAll(() => rm(folder, { recursive: true }));

describe('a document with several operations', () => {
  test('becomes a client that compiles, with the types of the document', () => {
    const program = `import { LibraryClient } from './${client}/src/index.ts';
const { books } = new LibraryClient({ apiKey: 'key', environment: 'library' });
export const list: { title: string }[] = await books.list({ query: { limit: 5, 'order-by': 'year' } });
export const gone: void = await books.delete('b_1');
// @ts-expect-error: the order has two values only
books.list({ query: { 'order-by': 'price' } });
// @ts-expect-error: a book needs its id
books.retrieve();
`;
    return write(folder, 'program.ts', program).then(() => expect(compile(folder)).toEqual([]));
  }, 30_000);

  test('becomes a client that calls the server of the document', async () => {
    const { LibraryClient, ConfigurationError } = await import(join(folder, client, 'src/index.ts'));
    const seen: string[] = [];
    const fetch = async (request: Request) => {
      seen.push(`${request.method} ${request.url} ${request.headers.get('x-api-key')} ${await request.text()}`);
      if (request.method === 'DELETE') return new Response(null, { status: 204 });
      return Response.json(/books(\?|$)/.test(request.url) && request.method === 'GET' ? [] : { id: 'b_1' });
    };
    const { books, GET } = new LibraryClient({ apiKey: 'key', fetch });
    expect(await books.list()).toEqual([]);
    await books.list({ query: { limit: 5, 'order-by': 'year' } });
    await books.create({ title: 'Emma' });
    expect(await books.retrieve('b_1/../?x')).toEqual({ id: 'b_1' });
    await books.delete('b_1');
    await GET('/books/{book_id}', { params: { path: { book_id: 'b_2' } } });
    for (const id of ['', '.', '..']) await expect(books.retrieve(id)).rejects.toThrow(ConfigurationError);
    const server = 'https://library.example.com/v2';
    expect(seen).toEqual([
      `GET ${server}/books key `,
      `GET ${server}/books?limit=5&order-by=year key `,
      `POST ${server}/books key {"title":"Emma"}`,
      `GET ${server}/books/b_1%2F..%2F%3Fx key `,
      `DELETE ${server}/books/b_1 key `,
      `GET ${server}/books/b_2 key `,
    ]);
  });
});

describe('a client that validates', () => {
  const book = { id: 'b_1', title: 'Emma' };
  type Books = Record<'create' | 'delete' | 'list' | 'retrieve', (...given: unknown[]) => Promise<unknown>>;
  const cases: {
    name: string;
    call: (books: Books) => Promise<unknown>;
    status?: number;
    answer?: unknown;
    want: string | undefined;
  }[] = [
    {
      name: 'a list',
      call: (books) => books.list({ query: { limit: 5, 'order-by': 'year' } }),
      answer: [book],
      want: undefined,
    },
    { name: 'an empty answer, if documented', call: (books) => books.delete('b_1'), status: 204, want: undefined },
    {
      name: 'query parameters',
      call: (books) => books.list({ query: { limit: 0, 'order-by': 'price' } }),
      want: 'not sent, because the query parameter limit must be 1 or more; the query parameter order-by must be one of "title", "year". Correct',
    },
    {
      name: 'a path parameter',
      call: (books) => books.retrieve('x'),
      want: 'not sent, because the path parameter book_id must match the pattern ^b_[0-9a-f]+$. Correct',
    },
    {
      name: 'a missing path parameter',
      call: (books) => books.retrieve(),
      want: 'not sent, because the path parameter book_id must be present. Correct',
    },
    {
      name: 'a body',
      call: (books) => books.create({ title: 'Emma', kind: 'novel', pages: 0 }),
      want: 'not sent, because /pages must be 1 or more. Correct',
    },
    {
      name: 'a response of another status',
      call: (books) => books.create({ title: 'Emma', kind: 'novel', pages: 474 }),
      status: 201,
      answer: {},
      want: 'answered with 201, but /id must be present; /title must be present. It may have been processed',
    },
    {
      name: 'a response to a GET',
      call: (books) => books.retrieve('b_1'),
      answer: { ...book, tags: { Austen: 1 } },
      want: 'answered with 200, but /tags/* must be a string. The body is in `data` of this error.',
    },
    {
      name: 'a response covered by `default` alone',
      call: (books) => books.list(),
      status: 202,
      answer: [],
      want: 'answered with 202, but the body must be an object.',
    },
  ];

  test.each(cases)('$name', async ({ call, status = 200, answer, want }) => {
    const { LibraryClient } = await import(join(folder, client, 'src/index.ts'));
    const { validate } = await import(join(folder, client, 'src/validate.ts'));
    const body = answer === undefined ? null : JSON.stringify(answer);
    const { books } = new LibraryClient({
      apiKey: 'key',
      validate,
      fetch: async () => new Response(body, { status }),
    });
    const message = await call(books).then(
      () => undefined,
      (error) => error.message,
    );
    want === undefined ? expect(message).toBeUndefined() : expect(message).toContain(want);
  });
});

/** The model of a document with these operations and other members. */
function apiOf(operations: { [path: string]: Json }, more: { [key: string]: Json } = {}): Api {
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: operations, ...more };
  return buildModel({ document, places: (pointer) => ({ file: 'spec.yaml', line: 1, pointer }) });
}

function emit(api: Api): { files: { [name: string]: string }; warnings: string[] } {
  const { note, notes: warnings } = collectNotes();
  const files = emitClient(api, names, note).map(({ path, content }: File) => [
    path.slice(`${client}/src/generated/`.length),
    content,
  ]);
  return { files: Object.fromEntries(files), warnings };
}

/** An operation whose answer and error are components. */
function gives(name: string): { [key: string]: Json } {
  const response = (component: string) => ({
    description: 'An answer.',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${component}` } } },
  });
  return { responses: { '200': response(name), '400': response('ErrorBody') } };
}

const ok = { responses: { '200': { description: 'Fine.' } } };
const named = (name: string, more: { [key: string]: Json } = {}) => ({ ...ok, ...more, 'x-client-method': name });

describe('warns of an operation without a method, and names the call to use instead', () => {
  const cases: { name: string; paths: { [path: string]: Json }; want: string }[] = [
    {
      name: 'a name without a resource',
      paths: { '/a': { get: named('ping') } },
      want: 'GET /a is not generated as client.ping: its name needs a resource and a method, such as `things.create`. Call `client.GET` with its path instead.',
    },
    {
      name: 'a resource with a reserved name',
      paths: { '/a': { get: named('use.it') } },
      want: 'GET /a is not generated as client.use.it: `use` is reserved there. Call `client.GET` with its path instead.',
    },
    {
      name: 'the same name twice',
      paths: { '/a': { get: named('a.get') }, '/b': { get: named('a.get') } },
      want: 'GET /b is not generated as client.a.get: another operation has that name. Call `client.GET` with its path instead.',
    },
    {
      name: 'a method with the name of a resource',
      paths: { '/a': { get: named('a.b.c') }, '/b': { get: named('a.b') } },
      want: 'GET /b is not generated as client.a.b: `b` is already a resource. Call `client.GET` with its path instead.',
    },
    {
      name: 'a resource with the name of a method',
      paths: { '/a': { get: named('a.b') }, '/b': { get: named('a.b.c') } },
      want: 'GET /b is not generated as client.a.b.c: `b` is already a method. Call `client.GET` with its path instead.',
    },
    {
      name: 'a method that fetch refuses',
      paths: { '/a': { trace: named('a.trace') } },
      want: 'TRACE /a is not generated as client.a.trace: fetch refuses to send that method. Send it with another client.',
    },
  ];

  test.each(cases)('$name', ({ paths, want }) => {
    expect(emit(apiOf(paths)).warnings).toEqual([want]);
  });
});

const bearer = { type: 'http', scheme: 'bearer' };
const basic = { type: 'http', scheme: 'basic' };

describe('credentials', () => {
  const schemes = (securitySchemes: Json, security: Json) => ({ components: { securitySchemes }, security });
  const paths = { '/a': { get: named('a.get') } };

  test('is required if every operation needs it', () => {
    const { files } = emit(
      apiOf(paths, schemes({ Key: { ...bearer, 'x-environment-variable': 'A_KEY' } }, [{ Key: [] }])),
    );
    expect(files['client.ts']).toContain(
      "Key: bearer(credential('bearerToken', options.bearerToken ?? options.Key, 'A_KEY'))",
    );
  });

  test('is optional if there are several', () => {
    const more = schemes({ Key: bearer, 'other-key': bearer, App: { type: 'apiKey', in: 'header', name: 'X-App' } }, [
      { Key: [] },
      { 'other-key': [], App: [] },
    ]);
    const { files } = emit(apiOf(paths, more));
    expect(files['client.ts']).toContain("bearer(optionalCredential('other-key', options['other-key']))");
    expect(files['client.ts']).toContain(
      "apiKey('header', 'x-app', optionalCredential('apiKey', options.apiKey ?? options.App))",
    );
    expect(files['client.ts']).toContain("security: [['Key'], ['App', 'other-key']]");
  });

  test('has the name of its scheme alone if that is the usual option, or one of another scheme', () => {
    const more = schemes({ apiKey: bearer, App: { type: 'apiKey', in: 'query', name: 'app' }, fetch: { ...basic } }, [
      { apiKey: [], App: [], fetch: [] },
    ]);
    const { files } = emit(apiOf(paths, more));
    const options = /extends ClientOptions \{([\s\S]*?)\n\}/.exec(files['client.ts'] ?? '')?.[1] ?? '';
    expect([...options.matchAll(/^(\S+)\?:/gm)].map(([, name]) => name)).toEqual([
      'bearerToken',
      'apiKeyCredential',
      'apiKey',
      'App',
      'username',
      'password',
      'fetchCredential',
    ]);
  });

  test('is absent if the document has none', () => {
    const { files } = emit(apiOf(paths));
    expect(files['client.ts']).not.toMatch(/credential/);
  });
});

test('the client gets the names that the document marks as secret, and those of passwords', () => {
  const properties = {
    pin: { type: 'string', 'x-sensitive': true },
    word: { type: 'string', format: 'password' },
    code: { $ref: '#/components/schemas/Code' },
    title: { type: 'string' },
  };
  const parameters = [{ name: 'X-Pin', in: 'header', schema: { type: 'string', 'x-sensitive': true } }];
  const schemas = { Code: { type: 'string', 'x-sensitive': true }, A: { type: 'object', properties } };
  const { files } = emit(
    apiOf({ '/a': { get: named('a.b', { parameters, ...gives('A') }) } }, { components: { schemas } }),
  );
  expect(files['client.ts']).toContain("secretNames: ['code', 'pin', 'word', 'x-pin']");
});

describe('hostile names', () => {
  const query = [{ name: "it's */", in: 'query', schema: { type: 'string' } }];
  const path = [{ name: 'delete', in: 'path', required: true, schema: { type: 'string' } }];
  const components = ['Call', 'CallOptions', 'Client', 'ErrorBody', 'Fetch', 'StatusError'];
  const api = () =>
    apiOf(
      {
        '/a': { get: named("a's.b c", { parameters: query, summary: 'Ends */ early', tags: ['T'] }) },
        '/b/{delete}': { get: named('client.constructor', { parameters: path, ...gives('Call') }) },
        '/call': { get: named('things.get', gives('StatusError')), put: named('things.put', gives('CallOptions')) },
        '/c': { get: named('a-s.call', { operationId: 'call' }) },
      },
      {
        components: {
          securitySchemes: { Key: bearer, 'other-key': bearer, App: { type: 'apiKey', in: 'header', name: "X-'App" } },
          schemas: Object.fromEntries(components.map((name) => [name, { type: 'object' }])),
        },
        security: [{ Key: [] }, { 'other-key': [], App: [] }],
        servers: [{ url: "https://example.com/it's", 'x-environment': "li'v\ne" }, { url: 'https://{host}/x' }],
        tags: [{ name: 'T', description: 'Tag */ text `x`' }],
      },
    );

  test('become a client that compiles', async () => {
    const folder = await assemble(api());
    await write(folder, 'program.ts', 'export {};');
    expect(compile(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  }, 30_000);
});
