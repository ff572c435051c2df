import { expect, test } from 'vitest';
import { documentedOperations } from './documented.ts';

test('only parameters whose text is their value are judged', () => {
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
  expect(operation?.parameters).toEqual([
    { name: 'limit', in: 'query', required: true, validate },
    { name: 'tags', in: 'query', required: false },
    { name: 'filter', in: 'query', required: false },
    { name: 'json', in: 'query', required: false },
  ]);
});
