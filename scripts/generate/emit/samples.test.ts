// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Samples hold templates.
import { beforeAll, describe, expect, test } from 'vitest';
import { libraryApi, names } from '../../testing/library.ts';
import { formatFiles } from '../format.ts';
import type { Api, Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';
import { emitSamples, samplesOf } from './samples.ts';

const silent = () => {};

function apiOf(document: { [key: string]: Json }): Api {
  return buildModel({
    document: { openapi: '3.1.0', info: { title: 'Test', version: '1.0.0' }, ...document },
    places: (pointer) => ({ file: 'test', line: 1, pointer }),
  });
}

/** Returns the code of every sample of the only operation, by kind. */
function codes(document: { [key: string]: Json }): { [kind: string]: string } {
  const api = apiOf(document);
  const [operation] = api.operations;
  if (!operation) throw new Error('A case has one operation.');
  return Object.fromEntries(samplesOf(operation, api, names, silent).map(({ kind, code }) => [kind, code]));
}

describe('the library', () => {
  let api: Api;
  beforeAll(async () => {
    api = await libraryApi();
  });

  test('has a sample of each kind for every example of a request', () => {
    const paths = emitSamples(api, names, silent).map(({ path }) =>
      path.replace(`${names.generated.docs}/samples/`, ''),
    );
    const kinds = ['client.ts', 'curl.sh', 'errors.ts', 'fetch.ts'];
    const want = ['add-book/novel', 'get-book/example', 'get-books/example', 'remove-book/example'].flatMap((path) =>
      kinds.map((kind) => `${path}.${kind}`),
    );
    want.splice(want.indexOf('get-books/example.fetch.ts') + 1, 0, 'get-books/example.pages.ts');
    const receivers = ['webhooks/book-added.receive.ts', 'webhooks/book-removed.receive.ts'];
    expect(paths.sort()).toEqual([...want, ...receivers]);
  });

  test('what readers copy is what tests run: formatting changes nothing', async () => {
    const files = emitSamples(api, names, silent);
    expect(await formatFiles(files)).toEqual(files);
  });

  test('lines are short enough for a narrow column', () => {
    const long = emitSamples(api, names, silent)
      .filter(({ path }) => path.endsWith('.client.ts'))
      .flatMap(({ content }) => content.split('\n').slice(1))
      // The length of a package's name is given.
      .filter((line) => line.length > 62 && !/^(import|}) .*from '/.test(line));
    expect(long).toEqual([]);
  });
});

const get = (operation: { [key: string]: Json }): { [key: string]: Json } => ({
  servers: [{ url: 'https://example.com/' }],
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        'x-client-method': 'things.get',
        responses: { '204': { description: 'Nothing.' } },
        ...operation,
      },
    },
  },
});

test('a call without body, result and credential is minimal', () => {
  expect(codes(get({})).fetch).toBe(`const response = await fetch('https://example.com/things/{id}');

if (!response.ok) {
  throw new Error(\`\${response.status} \${await response.text()}\`);
}`);
  expect(codes(get({})).curl).toBe("curl --fail-with-body \\\n  'https://example.com/things/{id}'");
});

test('sends required parameters, escaped for their place', () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', examples: ['a/b c'] } },
    { name: 'limit', in: 'query', required: true, schema: { type: 'integer', examples: [5] } },
    { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string', examples: ["it's"] } },
    { name: 'other', in: 'query', schema: { type: 'string' } },
  ];
  const { fetch, curl } = codes(get({ parameters }));
  expect(fetch).toContain("fetch('https://example.com/things/a%2Fb%20c?limit=5', {");
  expect(fetch).toContain("'X-Trace': 'it\\'s',");
  expect(curl).toContain("'https://example.com/things/a%2Fb%20c?limit=5'");
  expect(curl).toContain("--header 'X-Trace: it'\\''s'");
});

const schemes: { scheme: { [key: string]: Json }; fetch: string; curl: string }[] = [
  {
    scheme: { type: 'http', scheme: 'bearer', 'x-environment-variable': 'KEY' },
    fetch: 'Authorization: `Bearer ${process.env.KEY}`',
    curl: '--header "Authorization: Bearer $KEY"',
  },
  {
    scheme: { type: 'http', scheme: 'basic' },
    fetch: 'Authorization: `Basic ${btoa(`${process.env.USERNAME}:${process.env.PASSWORD}`)}`',
    curl: '--header "Authorization: Basic $(printf %s "$USERNAME:$PASSWORD" | base64)"',
  },
  {
    scheme: { type: 'apiKey', in: 'header', name: 'X-Key' },
    fetch: "'X-Key': process.env.API_KEY ?? ''",
    curl: '--header "X-Key: $API_KEY"',
  },
  { scheme: { type: 'apiKey', in: 'query', name: 'key' }, fetch: '?key=API_KEY', curl: '?key=API_KEY' },
];

test.for(schemes)('$scheme.type $scheme.scheme $scheme.in', ({ scheme, fetch, curl }) => {
  const got = codes({ ...get({ security: [{ S: [] }] }), components: { securitySchemes: { S: scheme } } });
  expect(got.fetch).toContain(fetch);
  expect(got.curl).toContain(curl);
});

test('passes the client the arguments of the generated method', () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', examples: ['a/b'] } },
    { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string', examples: ['t'] } },
    { name: 'limit', in: 'query', schema: { type: 'integer' } },
  ];
  expect(codes(get({ parameters })).client).toContain(
    "await client.things.get('a/b', {\n  header: { 'X-Trace': 't' },\n});",
  );
});

test('makes a body from its schema if there is no example', () => {
  const requestBody = {
    content: {
      'application/json': {
        schema: { type: 'object', required: ['a'], properties: { a: { enum: ['x'] }, b: { type: 'string' } } },
      },
    },
  };
  expect(codes(get({ requestBody })).client).toContain("await client.things.get({ body: { a: 'x' } });");
});

test('shows no client for an operation that the client has no method for', () => {
  expect(Object.keys(codes({ paths: { '/a': { get: { 'x-client-method': 'ping', responses: {} } } } }))).toEqual([
    'fetch',
    'curl',
  ]);
});

describe('a body that is not JSON', () => {
  const schema = {
    type: 'object',
    required: ['name', 'tags', 'cover'],
    properties: {
      name: { type: 'string', examples: ['A & B'] },
      tags: { type: 'array', items: { type: 'string' }, minItems: 2 },
      cover: { type: 'string', format: 'binary', examples: ['data'] },
    },
  };
  const encoding = { cover: { contentType: 'image/png' } };
  const cases: { mediaType: string; content: Json; client: string; fetch: string; curl: string }[] = [
    {
      mediaType: 'application/x-www-form-urlencoded',
      content: { schema: { ...schema, required: ['name', 'tags'] } },
      client: "tags: ['text', 'text']",
      fetch: "body: 'name=A+%26+B&tags=text&tags=text',",
      curl: "--data 'name=A+%26+B&tags=text&tags=text'",
    },
    {
      mediaType: 'multipart/form-data',
      content: { schema, encoding },
      client: "cover: new Blob(['cover'])",
      fetch: "form.append('cover', new Blob(['data'], { type: 'image/png' }));",
      curl: "--form 'cover=@cover;type=image/png'",
    },
    {
      mediaType: 'text/plain',
      content: { schema: { type: 'string', examples: ['hi'] } },
      client: "await client.things.get('hi');",
      fetch: "body: 'hi',",
      curl: "--header 'Content-Type: text/plain' \\\n  --data-raw 'hi'",
    },
    {
      mediaType: 'application/pdf',
      content: {},
      client: "await client.things.get(new Blob(['bytes']));",
      fetch: "body: new Blob(['bytes']),",
      curl: "--header 'Content-Type: application/pdf' \\\n  --data-binary @FILE",
    },
  ];
  test.for(cases)('$mediaType', ({ mediaType, content, ...want }) => {
    const got = codes(get({ requestBody: { required: true, content: { [mediaType]: content } } }));
    for (const kind of ['client', 'fetch', 'curl'] as const) expect(got[kind]).toContain(want[kind]);
  });
});

test('writes parameters in their styles, and calls the server of the operation', () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, style: 'label', schema: { type: 'string', examples: ['a/b'] } },
    { name: 'f', in: 'query', required: true, style: 'deepObject', schema: { type: 'object', examples: [{ a: 1 }] } },
    { name: 'sid', in: 'cookie', required: true, schema: { type: 'string', examples: ['s;'] } },
  ];
  const { curl, fetch } = codes(get({ parameters, servers: [{ url: 'https://own.example.com/' }] }));
  expect(fetch).toContain("fetch('https://own.example.com/things/.a%2Fb?f%5Ba%5D=1'");
  expect(curl).toContain("--header 'Cookie: sid=s%3B'");
});

test('text of the document cannot escape its string', () => {
  const attack = "'; process.exit(1); //\n</script>";
  const requestBody = {
    content: { 'application/json': { schema: {}, examples: { a: { value: { [attack]: attack, ['__proto__']: 1 } } } } },
  };
  const { client, curl } = codes(get({ requestBody }));
  expect(client).toContain("'\\'; process.exit(1); //\\n<\\/script>': '\\'; process.exit(1); //\\n<\\/script>'");
  expect(client).toContain("['__proto__']: 1");
  expect(curl).toContain(`'\\''; process.exit(1); //\\n</script>`);
});

test('shows a sample of the document as it is', () => {
  const sample = { lang: 'TypeScript', label: 'Vendor', source: 'call();\n' };
  const api = apiOf(get({ 'x-codeSamples': [sample] }));
  const operation = api.operations[0];
  expect(operation && samplesOf(operation, api, names, silent).at(-1)).toEqual({
    operation: 'getThing',
    kind: 'own',
    label: 'Vendor',
    extension: 'ts',
    code: 'call();',
  });
});

test('repeats a parameter of the query for each item of a list', () => {
  const schema = { type: 'array', items: { const: 'a b' }, minItems: 2 };
  const tags = { name: 'tags', in: 'query', required: true, schema };
  const { curl } = codes({ paths: { '/books': { get: { parameters: [tags], responses: { 204: {} } } } } });
  expect(curl).toContain('/books?tags=a%20b&tags=a%20b');
});

test('sends an optional parameter of the query if the document has an example of it', () => {
  const parameters = [
    { name: 'limit', in: 'query', schema: { type: 'integer', examples: [10] } },
    { name: 'X-Trace', in: 'header', schema: { type: 'string', examples: ['t'] } },
  ];
  const { client, fetch } = codes(get({ parameters }));
  expect(client).toContain('await client.things.get({ query: { limit: 10 } });');
  expect(fetch).toContain("fetch('https://example.com/things/{id}?limit=10')");
});

test('an empty object or list stays on one line, however near the margin', async () => {
  for (const empty of [{}, []]) {
    const value = { ['a'.repeat(52)]: empty, ['b'.repeat(60)]: [empty], list: [empty] };
    const requestBody = { content: { 'application/json': { schema: {}, examples: { a: { value } } } } };
    const { client = '', curl = '' } = codes(get({ requestBody }));
    const printed = JSON.stringify(empty);
    expect(client).toContain(`  ${'a'.repeat(52)}: ${printed},\n`);
    const files = [{ path: 'sample.ts', content: `${client}\n` }];
    expect(await formatFiles(files)).toEqual(files);
    expect(JSON.parse(/--json '([^']*)'/.exec(curl)?.[1] ?? '')).toEqual(value);
  }
});

const lists: Json[] = [
  [{ a: 1 }, { a: 2 }],
  [
    { a: 1, b: 2 },
    { a: 3, b: 4 },
  ],
  [{}, { a: 'x'.repeat(60) }],
  [[1], [2]],
  [[1, 2], [{ a: 'x'.repeat(60) }]],
  [['x'.repeat(60)]],
  [{ a: [{ b: [{ c: 'x'.repeat(60) }] }] }],
];

test.for(lists)('the formatter keeps the layout of %j', async (list) => {
  const requestBody = {
    content: { 'application/json': { schema: {}, examples: { a: { value: { list, ['k'.repeat(50)]: list } } } } },
  };
  const { client = '', fetch = '' } = codes(get({ requestBody }));
  const files = [client, fetch].map((code, index) => ({ path: `sample${index}.ts`, content: `${code}\n` }));
  expect(await formatFiles(files)).toEqual(files);
});
