import { expect, test } from 'vitest';
import type { Json } from '../../model/api.ts';
import { apiWith } from '../testing/cases-of.ts';
import { type Extent, Samples } from './sample.ts';
import { sizeOf } from './size.ts';

/** The sample of the first of these components. */
function sample(schemas: { [name: string]: Json }, extent: Extent): Json | undefined {
  const [first = ''] = Object.keys(schemas);
  const api = apiWith({ $ref: `#/components/schemas/${first}` }, { schemas });
  const schema = api.schemas.find(({ name }) => name === first)?.schema;
  return schema && Samples.for(api).of(schema, extent);
}

const to = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** `count` components with a property for each of them. */
function web(count: number, more: { [keyword: string]: Json } = {}): { [name: string]: Json } {
  const names = Array.from({ length: count }, (_, index) => `Node${index}`);
  const properties = Object.fromEntries(names.map((name) => [name.toLowerCase(), to(name)]));
  return Object.fromEntries(names.map((name) => [name, { type: 'object', properties, ...more }]));
}

test('a component inside itself has its required properties', () => {
  const Tree: Json = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, size: { type: 'integer' }, children: { type: 'array', items: to('Tree') } },
  };
  expect(sample({ Tree }, 'required')).toEqual({ name: 'text' });
  expect(sample({ Tree }, 'all')).toEqual({ name: 'text', size: 1, children: [{ name: 'text' }] });
});

test('components that contain each other in every way have small samples', () => {
  expect(sizeOf(sample(web(30), 'required'))).toBe(1);
  expect(sizeOf(sample(web(30), 'all'))).toBe(31);
  const choice = { oneOf: Object.keys(web(30)).map(to) };
  const nodes = web(30, { required: ['kind', 'list'] });
  for (const [name, node] of Object.entries(nodes)) {
    const { properties, ...others } = node as { properties: { [name: string]: Json } };
    const own = { ...properties, kind: { const: name }, list: { type: 'array', items: choice } };
    nodes[name] = { ...others, properties: own };
  }
  expect(sample(nodes, 'required')).toEqual({ kind: 'Node0', list: [] });
  expect(sizeOf(sample(nodes, 'all'))).toBeLessThan(200);
});

test('components in layers, each with ten of the next, have small samples', () => {
  const layers = Array.from({ length: 12 }, (_, layer): [string, Json] => {
    const next = layer === 11 ? { type: 'string' } : to(`Layer${layer + 1}`);
    const properties = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`p${index}`, next]));
    return [`Layer${layer}`, { type: 'object', properties }];
  });
  expect(sizeOf(sample(Object.fromEntries(layers), 'all'))).toBeLessThan(2000);
});

test('what has no finite value, or only a very large one, has no sample', () => {
  expect(sample({ A: { type: 'object', required: ['b'], properties: { b: to('B') } }, B: to('A') }, 'all')).toBe(
    undefined,
  );
  const doubled = Array.from({ length: 40 }, (_, layer): [string, Json] => {
    const next = layer === 39 ? { type: 'string' } : to(`Layer${layer + 1}`);
    return [`Layer${layer}`, { type: 'object', required: ['a', 'b'], properties: { a: next, b: next } }];
  });
  expect(sample(Object.fromEntries(doubled), 'required')).toBe(undefined);
});

test('a value that can only be finite far inside is found', () => {
  const ring = Array.from({ length: 20 }, (_, index): [string, Json] => [
    `Ring${index}`,
    index === 19
      ? { type: 'object', properties: { next: to('Ring0') } }
      : { type: 'object', required: ['next'], properties: { next: to(`Ring${index + 1}`) } },
  ]);
  expect(JSON.stringify(sample(Object.fromEntries(ring), 'required'))).toBe(
    `${'{"next":'.repeat(19)}{}${'}'.repeat(19)}`,
  );
});
