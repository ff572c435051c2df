import { expect, test } from 'vitest';
import type { Json } from '../../model/api.ts';
import { apiOf } from '../testing/cases-of.ts';
import { kindsOfParameter } from './kinds.ts';

function parametersOf(...parameters: Json[]) {
  const api = apiOf({ get: { parameters, responses: {} } }, { Shelf: { type: 'object', properties: { row: {} } } });
  return { api, parameters: api.operations[0]?.parameters ?? [], codes: api.diagnostics.map(({ code }) => code) };
}

test('a parameter has the style of its place unless it says another', () => {
  const schema = { type: 'string' };
  const { parameters } = parametersOf(
    { name: 'a', in: 'query', schema },
    { name: 'b', in: 'query', style: 'pipeDelimited', schema },
    { name: 'c', in: 'header', explode: true, schema },
    { name: 'd', in: 'query', style: 'deepObject', allowReserved: true, schema },
    { name: 'e', in: 'cookie', schema },
  );
  expect(parameters.map(({ style, explode, allowReserved }) => [style, explode, allowReserved])).toEqual([
    ['form', true, false],
    ['pipeDelimited', false, false],
    ['simple', true, false],
    ['deepObject', true, true],
    ['form', true, false],
  ]);
});

test('a parameter with content has its media type and its schema', () => {
  const content = { 'application/json': { schema: { type: 'integer' } } };
  const { parameters } = parametersOf({ name: 'a', in: 'query', content });
  expect(parameters).toMatchObject([{ mediaType: 'application/json', schema: { kind: 'number', integer: true } }]);
  expect(parameters[0]?.schema.pointer).toBe('/paths/~1things/get/parameters/0/content/application~1json/schema');
});

test.each([
  [{ name: 'a', in: 'path', style: 'form', schema: {} }, 'parameter-style', 1],
  [{ name: 'Content-Type', in: 'header', schema: {} }, 'ignored-header', 0],
  [{ name: 'a', in: 'querystring', content: { 'application/json': {} } }, 'querystring-of-3.2', 0],
])('notes %j', (parameter, code, count) => {
  const { parameters, codes } = parametersOf(parameter);
  expect(codes).toEqual([code]);
  expect(parameters).toHaveLength(count);
});

test.each<[Json, Json, object?]>([
  [{ type: 'string' }, ['string']],
  [{ enum: [1, 2] }, ['number']],
  [{ enum: [1, 'a'] }, ['any']],
  [{ type: ['string', 'array'], items: { type: 'boolean' } }, ['string', { items: 'boolean' }]],
  [{ type: 'array', items: { type: 'array' } }, [{ items: 'json' }]],
  [{ $ref: '#/components/schemas/Shelf' }, [{ properties: { row: 'any' }, others: 'any' }]],
  [
    { type: 'object', additionalProperties: false, properties: { a: { type: 'object', properties: {} } } },
    [{ properties: { a: 'json' } }],
  ],
  [
    { type: 'object', additionalProperties: false, properties: { a: { type: 'array', items: { type: 'number' } } } },
    [{ properties: { a: { items: 'number' } } }],
    { style: 'deepObject' },
  ],
  [
    { allOf: [{ $ref: '#/components/schemas/Shelf' }, { type: 'object', properties: { b: { type: 'number' } } }] },
    [{ properties: { row: 'any', b: 'number' }, others: 'any' }],
  ],
])('%j is read as %j', (schema, want, more = {}) => {
  const { api, parameters } = parametersOf({ name: 'a', in: 'query', schema, ...more });
  expect(parameters.map((parameter) => kindsOfParameter(parameter, api))).toEqual([want]);
});
