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

test('an answer has headers, with what their text can be read as', () => {
  const validate = () => [];
  const headers = {
    'X-Count': { required: true, schema: { type: 'integer' } },
    'X-Size': {
      explode: true,
      schema: { type: 'object', properties: { width: { type: 'integer' } }, additionalProperties: false },
    },
    'Set-Cookie': { schema: { type: 'array' } },
    'Content-Type': { required: true, schema: { type: 'string' } },
  };
  const document = { paths: { '/books': { get: { responses: { '200': { headers } } } } } };
  const own = { responses: {}, headers: { '200': { 'x-count': validate, 'set-cookie': validate } } };
  const [operation] = documentedOperations(document, { 'GET /books': own });
  expect(operation?.answers['200']?.headers).toEqual([
    { name: 'x-count', in: 'header', required: true, kinds: ['number'], validate },
    { name: 'x-size', in: 'header', required: false, explode: true, kinds: [{ properties: { width: 'number' } }] },
    { name: 'set-cookie', in: 'header', required: false, kinds: ['string'] },
  ]);
});
