import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assembled, assemble } from '../../testing/assemble.ts';
import { names } from '../../testing/library.ts';
import { run } from '../../testing/run.ts';
import { apiOf, casesOf } from '../cases/testing/cases-of.ts';
import type { Json } from '../model/api.ts';

const responses = { '204': { description: 'Done' }, '415': { description: 'Wrong' }, '422': { description: 'Wrong' } };

/** An operation with a body of one media type. */
function taking(mediaType: string, content: { [key: string]: Json }, required = true): { [key: string]: Json } {
  return { requestBody: { required, content: { [mediaType]: content } }, responses };
}

const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 2 },
    age: { type: 'integer', minimum: 0 },
    tags: { type: 'array', items: { type: 'string' }, maxItems: 3 },
    address: { type: 'object', required: ['city'], properties: { city: { type: 'string', maxLength: 5 } } },
  },
} satisfies Json;
const upload = {
  ...schema,
  required: ['name', 'cover'],
  properties: {
    ...schema.properties,
    cover: { type: 'string', format: 'binary' },
    pages: { type: 'array', items: { type: 'string', contentMediaType: 'image/png' } },
  },
};

const paths = {
  '/form': { post: taking('application/x-www-form-urlencoded', { schema, encoding: { tags: { explode: false } } }) },
  '/upload': {
    post: taking('multipart/form-data', { schema: upload, encoding: { cover: { contentType: 'image/png' } } }),
  },
  '/text': { put: taking('text/plain', { schema: { type: 'string' } }) },
  '/bytes': { put: taking('application/octet-stream', { schema: { type: 'string', format: 'binary' } }) },
  '/xml': { post: taking('application/xml', { schema: { type: 'object' } }) },
  '/several': {
    post: {
      requestBody: {
        content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema }, 'text/csv': {} },
      },
      responses,
    },
  },
} satisfies Json;

test('a case of a form sends what its schema and its encoding say', () => {
  const topics = new Map<string, string[]>();
  const { cases } = casesOf(apiOf({}, {}, { paths: { '/form': paths['/form'] } }));
  for (const { topic, title } of cases) topics.set(topic, [...(topics.get(topic) ?? []), title]);
  expect(topics.get('name')).toContain('refuses 1 character (422)');
  expect(topics.get('tags')).toContain('refuses 4 items (422)');
  expect(topics.get('address.city')).toContain('refuses 6 characters (422)');
  // Text that looks like a number is text.
  expect(topics.get('tags[]')).not.toContain('refuses a number (422)');
  expect(topics.get('media type')).toContain('refuses text/plain (415 or 422)');
  expect(topics.has('JSON')).toBe(false);
});

describe('bodies of every media type', () => {
  let packages: Assembled;
  beforeAll(async () => {
    packages = await assemble(apiOf({}, {}, { paths, servers: [{ url: 'https://things.example.com' }] }));
  });
  afterAll(() => packages.remove());

  test('have a suite that is green against its own mock', async () => {
    expect(await run(join(packages.folder, names.folders['contract-tests'], 'src/command.ts'), [])).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});
