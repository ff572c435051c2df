// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Samples hold templates.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { names } from '../../testing/library.ts';
import { formatFiles } from '../format.ts';
import type { Api, Json } from '../model/api.ts';
import { buildModel } from '../model/build.ts';
import { readSpec } from '../spec/read.ts';
import { emitSamples, samplesOf } from './samples.ts';

const silent = () => {};

function apiOf(document: { [key: string]: Json }): Api {
  return buildModel({
    document: { openapi: '3.1.0', info: { title: 'Test', version: '1.0.0' }, ...document },
    places: (pointer) => ({ file: 'test', line: 1, pointer }),
  });
}

/** The code of every sample of the only operation, by kind. */
function codes(document: { [key: string]: Json }): { [kind: string]: string } {
  const api = apiOf(document);
  const [operation] = api.operations;
  if (!operation) throw new Error('A case has one operation.');
  return Object.fromEntries(samplesOf(operation, api, names, silent).map(({ kind, code }) => [kind, code]));
}

describe('our own spec', () => {
  let api: Api;
  beforeAll(async () => {
    api = buildModel(await readSpec(join(root, 'spec/openapi.yaml')));
  });

  test('every example of the request has a sample of each kind', () => {
    const paths = emitSamples(api, names, silent).map(({ path }) =>
      path.replace('packages/payments-docs/src/generated/samples/', ''),
    );
    const want = ['full', 'minimal', 'payment-link', 'seed'].flatMap((example) =>
      ['client.ts', 'curl.sh', 'fetch.ts'].map((end) => `create-payment/${example}.${end}`),
    );
    want.splice(5, 0, 'create-payment/minimal.errors.ts');
    expect(paths.sort()).toEqual(want);
  });

  test('what readers copy is what the tests run: formatting changes nothing', async () => {
    const files = emitSamples(api, names, silent);
    expect(await formatFiles(files)).toEqual(files);
  });

  test('lines are short enough for a narrow column', () => {
    const long = emitSamples(api, names, silent)
      .filter(({ path }) => path.endsWith('.client.ts'))
      .flatMap(({ content }) => content.split('\n').slice(1))
      // How long the name of a package is, nobody can choose here.
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

test('a call without body, answer and key is as short as can be', () => {
  expect(codes(get({})).fetch).toBe(`const response = await fetch('https://example.com/things/{id}', {
  method: 'GET',
});

if (!response.ok) {
  throw new Error(\`\${response.status} \${await response.text()}\`);
}`);
  expect(codes(get({})).curl).toBe("curl --fail-with-body \\\n  'https://example.com/things/{id}'");
});

test('parameters that must be sent are, escaped for the place they stand in', () => {
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
    fetch: "'X-Key': `${process.env.API_KEY}`",
    curl: '--header "X-Key: $API_KEY"',
  },
  { scheme: { type: 'apiKey', in: 'query', name: 'key' }, fetch: '?key=API_KEY', curl: '?key=API_KEY' },
];

test.for(schemes)('$scheme.type $scheme.scheme $scheme.in', ({ scheme, fetch, curl }) => {
  const got = codes({ ...get({ security: [{ S: [] }] }), components: { securitySchemes: { S: scheme } } });
  expect(got.fetch).toContain(fetch);
  expect(got.curl).toContain(curl);
});

test('our client gets what its generated method takes', () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', examples: ['a/b'] } },
    { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string', examples: ['t'] } },
    { name: 'limit', in: 'query', schema: { type: 'integer' } },
  ];
  expect(codes(get({ parameters })).client).toContain(
    "await client.things.get('a/b', undefined, {\n  'X-Trace': 't',\n});",
  );
});

test('a body without an example is made from its schema', () => {
  const requestBody = {
    content: {
      'application/json': {
        schema: { type: 'object', required: ['a'], properties: { a: { enum: ['x'] }, b: { type: 'string' } } },
      },
    },
  };
  expect(codes(get({ requestBody })).client).toContain("await client.things.get({ a: 'x' });");
});

test('text of the document cannot leave its string', () => {
  const attack = "'; process.exit(1); //\n</script>";
  const requestBody = {
    content: { 'application/json': { schema: {}, examples: { a: { value: { [attack]: attack, ['__proto__']: 1 } } } } },
  };
  const { client, curl } = codes(get({ requestBody }));
  expect(client).toContain("'\\'; process.exit(1); //\\n<\\/script>': '\\'; process.exit(1); //\\n<\\/script>'");
  expect(client).toContain("['__proto__']: 1");
  expect(curl).toContain(`'\\''; process.exit(1); //\\n</script>`);
});

test('a sample that the document holds is shown as it is', () => {
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
