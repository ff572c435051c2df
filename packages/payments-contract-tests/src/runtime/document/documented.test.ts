import { expect, test } from 'vitest';
import { documentedOperations } from './documented.ts';

test('a parameter has its style, and what its text can be read as', () => {
  const validate = () => [];
  const list = { type: 'array', items: { type: 'string' } };
  const parameters = [
    { name: 'limit', in: 'query', required: true, schema: { type: 'integer' } },
    { name: 'tags', in: 'query', required: true, schema: list },
    { name: 'filter', in: 'query', required: true, style: 'deepObject', schema: { type: 'object' } },
    { name: 'json', in: 'query', required: true, content: { 'application/json': { schema: { type: 'string' } } } },
  ];
  const document = { paths: { '/books': { get: { parameters, responses: {} } } } };
  const query = Object.fromEntries(parameters.map(({ name }) => [name, validate]));
  const [operation] = documentedOperations(document, { 'GET /books': { parameters: { query }, responses: {} } });
  const common = { in: 'query', required: true, validate };
  expect(operation?.parameters).toEqual([
    { ...common, name: 'limit', kinds: ['number'] },
    { ...common, name: 'tags', kinds: [{ items: 'string' }] },
    { ...common, name: 'filter', style: 'deepObject', kinds: [{ properties: {}, others: 'any' }] },
    { ...common, name: 'json', mediaType: 'application/json', kinds: ['json'] },
  ]);
});
