import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assembled, assemble, compileAssembled } from '../../testing/assemble.ts';
import { names } from '../../testing/library.ts';
import { run } from '../../testing/run.ts';
import { apiOf } from '../cases/testing/cases-of.ts';
import type { Json } from '../model/api.ts';

const responses = { '204': { description: 'Done' } };
const string = { type: 'string' };
const query = (name: string, more: object = {}) => ({
  name,
  in: 'query',
  schema: { type: 'array', items: string },
  ...more,
});
const taking = (content: Json, required = true) => ({ requestBody: { required, content }, responses });
const form = {
  type: 'object',
  required: ['name'],
  properties: { name: string, tags: { type: 'array', items: string } },
};

const paths: { [path: string]: { [member: string]: Json } } = {
  '/styles/{id}': {
    get: {
      'x-client-method': 'styles.get',
      parameters: [
        { name: 'id', in: 'path', required: true, style: 'label', schema: { type: 'array', items: string } },
        query('flat', { explode: false }),
        query('pipes', { style: 'pipeDelimited' }),
        {
          name: 'deep',
          in: 'query',
          style: 'deepObject',
          schema: { type: 'object', additionalProperties: { type: 'integer' } },
        },
        { name: 'X-Ids', in: 'header', schema: { type: 'array', items: { type: 'integer' } } },
        { name: 'session', in: 'cookie', schema: string },
      ],
      responses,
    },
  },
  '/form': {
    post: { 'x-client-method': 'bodies.form', ...taking({ 'application/x-www-form-urlencoded': { schema: form } }) },
  },
  '/upload': {
    post: {
      'x-client-method': 'bodies.upload',
      ...taking({
        'multipart/form-data': {
          schema: { ...form, properties: { ...form.properties, cover: { type: 'string', format: 'binary' } } },
        },
      }),
    },
  },
  '/bytes': { put: { 'x-client-method': 'bodies.bytes', ...taking({ 'image/*': {} }) } },
  '/several': {
    put: {
      'x-client-method': 'bodies.several',
      ...taking({ 'application/json': { schema: form }, 'text/csv': {} }, false),
    },
  },
  '/text': {
    get: {
      'x-client-method': 'answers.text',
      responses: { '200': { description: 'Text', content: { 'text/plain': { schema: string } } } },
    },
  },
  '/own': {
    servers: [
      { url: 'https://other.example.com', 'x-environment': 'live' },
      { url: 'https://other.test', 'x-environment': 'test' },
    ],
    get: { 'x-client-method': 'servers.own', security: [{ Query: [] }], responses },
  },
  '/anyone': { get: { 'x-client-method': 'servers.anyone', security: [], responses } },
  '/both': {
    get: { 'x-client-method': 'servers.both', security: [{ Missing: [] }, { Basic: [], Cookie: [] }], responses },
  },
};
const schemes = {
  Bearer: { type: 'oauth2', flows: {} },
  Basic: { type: 'http', scheme: 'basic' },
  Query: { type: 'apiKey', in: 'query', name: 'key' },
  Cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
  Missing: { type: 'apiKey', in: 'header', name: 'X-Missing' },
};
const servers = [
  {
    url: 'https://{region}.example.com/{version}',
    'x-environment': 'live',
    variables: { region: { enum: ['eu', 'us'], default: 'eu' }, version: { default: 'v1' } },
  },
  { url: 'https://things.test', 'x-environment': 'test' },
];

/** The packages of a document, and a program that uses its client and prints the requests that it makes. */
function packagesOf(paths: Json, rest: { [key: string]: Json } = {}): Promise<Assembled> {
  return assemble(apiOf({}, {}, { paths, components: { securitySchemes: schemes }, ...rest }));
}

const head = (options: string) => `import { ${names.client} } from '${names.packages.client}';
const sent: string[] = [];
const client = new ${names.client}({
  ${options}
  fetch: async (request) => {
    const headers = ['authorization', 'cookie', 'content-type', 'accept', 'x-ids'].flatMap((name) => request.headers.get(name) ?? []);
    const body = (await request.text()).replace(/[0-9a-f-]{36}(?=\\s|--)/g, 'BOUNDARY').replaceAll('\\r\\n', '|');
    sent.push([request.method, request.url, ...headers.map((text) => text.replace(/[0-9a-f-]{36}$/, 'BOUNDARY')), body].join(' '));
    return request.url.endsWith('/text') ? new Response('hi') : new Response(null, { status: 204 });
  },
});
`;

async function sent({ folder }: Assembled, program: string): Promise<string[]> {
  const file = join(folder, 'sent.ts');
  await writeFile(file, `${program}\nconsole.log(JSON.stringify(sent));\n`);
  const { stdout, stderr } = await run(file, []);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('a client of a document with every style, body, server and credential', () => {
  let packages: Assembled;
  beforeAll(async () => {
    packages = await packagesOf(paths, { servers, security: [{ Bearer: [] }] });
  });
  afterAll(() => packages.remove());

  const calls = `${head(`bearerToken: 'token', username: 'ü', password: 'p', Query: 'a&b', Cookie: 'c;c',`)}
await client.styles.get(['a', 'b'], {
  query: { flat: ['1', '2,3'], pipes: ['x', 'y'], deep: { a: 1 } },
  header: { 'X-Ids': [1, 2] },
  cookie: { session: 's' },
});
await client.bodies.form({ name: 'N M', tags: ['1', '2'] });
await client.bodies.upload({ name: 'N', cover: new Blob(['data'], { type: 'image/png' }) });
await client.bodies.bytes(new Blob(['data'], { type: 'image/gif' }));
await client.bodies.several({ body: { name: 'N' } });
await client.bodies.several({ body: 'a,b', contentType: 'text/csv' });
await client.bodies.several();
export const text: string = await client.answers.text();
await client.servers.own();
await client.servers.anyone();
await client.servers.both();
`;

  test('sends what the document says', async () => {
    const bearer = 'Bearer token';
    const base = 'https://eu.example.com/v1';
    const part = (name: string, more: string, value: string) =>
      `--BOUNDARY|Content-Disposition: form-data; name="${name}"${more}||${value}|`;
    expect(await sent(packages, calls)).toEqual([
      `GET ${base}/styles/.a,b?flat=1,2%2C3&pipes=x%7Cy&deep%5Ba%5D=1 ${bearer} session=s application/json 1,2 `,
      `POST ${base}/form ${bearer} application/x-www-form-urlencoded application/json name=N+M&tags=1&tags=2`,
      `POST ${base}/upload ${bearer} multipart/form-data; boundary=BOUNDARY application/json ${part('name', '', 'N')}${part('cover', '; filename="cover"|Content-Type: image/png', 'data')}--BOUNDARY--|`,
      `PUT ${base}/bytes ${bearer} image/gif application/json data`,
      `PUT ${base}/several ${bearer} application/json application/json {"name":"N"}`,
      `PUT ${base}/several ${bearer} text/csv application/json a,b`,
      `PUT ${base}/several ${bearer} application/json `,
      `GET ${base}/text ${bearer} text/plain `,
      'GET https://other.example.com/own?key=a%26b application/json ',
      `GET ${base}/anyone application/json `,
      `GET ${base}/both Basic w7w6cA== sid=c%3Bc application/json `,
    ]);
  });

  test('calls the server that the options choose', async () => {
    const program = `${head(`Bearer: 'token', Query: 'q', environment: 'live', serverVariables: { region: 'us' },`)}
await client.servers.anyone();
await client.servers.own();
`;
    expect(await sent(packages, program)).toEqual([
      'GET https://us.example.com/v1/anyone application/json ',
      'GET https://other.example.com/own?key=q application/json ',
    ]);
    const ownUrl = `${head(`Bearer: 'token', Query: 'q', baseUrl: 'http://localhost:1/api',`)}await client.servers.own();`;
    expect(await sent(packages, ownUrl)).toEqual(['GET http://localhost:1/api/own?key=q application/json ']);
    const test = `${head(`environment: 'test',`)}await client.servers.own();`;
    expect(await sent(packages, test)).toEqual(['GET https://other.test/own application/json ']);
  });

  test('has types for all of it', async () => {
    const program = `${calls}
// @ts-expect-error: an unknown region
new ${names.client}({ serverVariables: { region: 'mars' } });
// @ts-expect-error: text is no JSON
client.bodies.several({ body: 'a,b' });
// @ts-expect-error: a list
client.styles.get('a');
`;
    expect(await compileAssembled(packages, program)).toEqual([]);
  });
});

test('a client whose servers are paths needs to know their host', async () => {
  const packages = await packagesOf(
    { '/anyone': paths['/anyone'] ?? {} },
    { servers: [{ url: '/v1' }, { url: '/v2' }] },
  );
  const program = `${head("baseUrl: 'https://host.example/docs', environment: 'v2',")}await client.servers.anyone();`;
  expect(await sent(packages, program)).toEqual(['GET https://host.example/v2/anyone application/json ']);
  const wrong = `import { ${names.client} } from '${names.packages.client}';
// @ts-expect-error: no base URL
new ${names.client}();
`;
  expect(await compileAssembled(packages, wrong)).toEqual([]);
  await packages.remove();
});

test('one optional parameter or body more changes no call', async () => {
  const plain = { 'x-client-method': 'things.get', responses };
  const item = [{ name: 'id', in: 'path', required: true, schema: string }];
  const program = `import { type CallOptions, ${names.client} } from '${names.packages.client}';
const client = new ${names.client}({ baseUrl: 'https://host.example' });
const options: CallOptions = { timeout: 5, headers: { 'X-Shelf': 'any' } };
client.things.get('1');
client.things.get('1', options);
client.things.get('1', { headers: { 'X-Shelf': 'any' } });
`;
  for (const more of [
    {},
    { parameters: [{ name: 'X-Shelf', in: 'header', schema: { enum: ['attic'] } }] },
    { parameters: [query('tags'), { name: 'session', in: 'cookie', schema: string }] },
    taking({ 'application/json': { schema: form } }, false),
    taking({ 'text/plain': {}, 'application/json': { schema: form } }, false),
  ]) {
    const packages = await packagesOf({ '/things/{id}': { parameters: item, post: { ...plain, ...more } } });
    expect(await compileAssembled(packages, program), JSON.stringify(more)).toEqual([]);
    await packages.remove();
  }
});
