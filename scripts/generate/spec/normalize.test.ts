import { expect, test } from 'vitest';
import { canonical } from './normalize.ts';

test('gives keys one order', () => {
  const one = canonical({
    openapi: '3.1.0',
    components: {
      schemas: {
        B: { required: ['z', 'a'], type: 'object', properties: { z: { description: 'Z', type: 'string' }, a: {} } },
        A: { type: 'string' },
      },
    },
    info: { version: '1', title: 'T' },
  });
  const other = canonical({
    info: { title: 'T', version: '1' },
    components: {
      schemas: {
        A: { type: 'string' },
        B: { type: 'object', properties: { z: { type: 'string', description: 'Z' }, a: {} }, required: ['a', 'z'] },
      },
    },
    openapi: '3.1.0',
  });
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test('keeps an order that matters to readers', () => {
  const properties = {
    zebra: { type: 'string' },
    ant: { type: 'string' },
    2: {},
    default: { type: 'string', minLength: 1 },
  };
  const examples = { second: { value: { b: 1, a: 2 } }, first: { value: 1 } };
  const ordered = canonical({
    components: {
      schemas: { A: { properties } },
      responses: { R: { content: { 'application/json': { examples } } } },
    },
  }) as never as {
    components: {
      schemas: { A: { properties: object } };
      responses: { R: { content: Record<string, { examples: { second: { value: object } } }> } };
    };
  };
  const { content } = ordered.components.responses.R;
  expect(Object.keys(ordered.components.schemas.A.properties)).toEqual(Object.keys(properties));
  expect(Object.keys(content['application/json']?.examples ?? {})).toEqual(['second', 'first']);
  expect(Object.keys(content['application/json']?.examples.second.value ?? {})).toEqual(['b', 'a']);
});
