import { expect, test } from 'vitest';
import { names } from '../../../../../../scripts/testing/library.ts';
import { apiOf } from '../../testing/api-of.ts';
import { libraryPages } from '../../testing/library-site.ts';
import { viewOperations } from '../operation-view.ts';
import { inputsOf } from './console-inputs.ts';

function bodyOf(api: Parameters<typeof viewOperations>[0]) {
  const value = viewOperations(api, names, () => {}).find(({ bodies }) => bodies.length > 0)?.bodies[0]?.value;
  if (!value) throw new Error('There is no body.');
  return value;
}

test('a body has an input for each field, in each form', async () => {
  const inputs = inputsOf(bodyOf(await libraryPages()));
  expect(inputs.map(({ path, kind }) => `${path.join('.')} ${kind}`)).toEqual([
    'title text',
    'subtitle text',
    'kind text',
    'pages number',
    'price number',
    'language text',
    'maps list',
  ]);
  expect(inputs.find(({ path }) => path[0] === 'language')?.options).toContainEqual({
    value: 'no',
    description: 'Norwegian',
  });
});

test('fields inside objects and lists have the path to them, and are required with everything around them', () => {
  const author = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', description: 'The name. It may be long.' }, alive: { type: 'boolean' } },
  };
  const schema = {
    type: 'object',
    required: ['authors'],
    properties: {
      authors: { type: 'array', items: author },
      editor: author,
      words: { type: 'array', items: { type: 'string' } },
      notes: { type: 'object', additionalProperties: { type: 'string' } },
    },
  };
  const api = apiOf({
    paths: {
      '/books': {
        post: {
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: { '204': { description: 'Added.' } },
        },
      },
    },
  });
  expect(inputsOf(bodyOf(api))).toEqual([
    { path: ['authors', 0, 'name'], required: true, kind: 'text', help: 'The name.', options: [] },
    { path: ['authors', 0, 'alive'], required: false, kind: 'boolean', help: '', options: [] },
    { path: ['editor', 'name'], required: false, kind: 'text', help: 'The name.', options: [] },
    { path: ['editor', 'alive'], required: false, kind: 'boolean', help: '', options: [] },
    { path: ['words'], required: false, kind: 'list', help: '', options: [] },
  ]);
});

test('fields that the page has shown in another place have inputs as well', () => {
  const place = { $ref: '#/components/schemas/Place' };
  const api = apiOf({
    paths: {
      '/trips': {
        post: {
          requestBody: {
            content: {
              'application/json': { schema: { type: 'object', properties: { from: place, to: place, inner: place } } },
            },
          },
          responses: { '204': { description: 'Added.' } },
        },
      },
    },
    components: { schemas: { Place: { type: 'object', properties: { city: { type: 'string' }, part: place } } } },
  });
  const paths = inputsOf(bodyOf(api)).map(({ path }) => path.join('.'));
  expect(paths).toEqual(['from.city', 'to.city', 'inner.city']);
});
