import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { Diagnostics } from '../generate/spec/diagnostics.ts';
import { asNode, type Json, type Node } from '../generate/spec/node.ts';
import { normalize } from '../generate/spec/normalize.ts';
import { changeObjects } from '../generate/spec/objects.ts';
import { compareApis } from './compare-apis.ts';
import type { Difference } from './difference/difference.ts';
import { printPlace } from './difference/place.ts';
import { readApi } from './reading/read-api.ts';
import { type Random, randomDocument, seeded } from './testing/random-document.ts';

const parse = (path: string) => parseYaml(readFileSync(join(root, path), 'utf8')) as Node;
const documents: [name: string, document: Node][] = [
  ['library', parse('scripts/testing/documents/library.yaml')],
  ['orders', parse('scripts/diff/testing/orders.yaml')],
  ['this API', parse(join(readNames().generated.types, 'openapi.json'))],
  ...Array.from({ length: 40 }, (_, seed): [string, Node] => [`random ${seed}`, randomDocument(seeded(seed))]),
];

function differences(old: Node, now: Node): Difference[] {
  const [before, after] = [old, now].map((document) =>
    readApi(normalize(structuredClone(document), new Diagnostics())),
  );
  return before && after ? compareApis(before, after).differences : [];
}

/** The same document with all keys, and all lists whose order has no meaning, in another order. */
function shuffled(value: Json, random: Random, key = ''): Json {
  const mixed = <Item>(items: Item[]) =>
    items
      .map((item) => [random(), item] as const)
      .sort(([left], [right]) => left - right)
      .map(([, item]) => item);
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, random));
    return ['required', 'enum', 'type', 'parameters', 'oneOf', 'anyOf', 'allOf'].includes(key) ? mixed(items) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(mixed(Object.entries(value)).map(([name, one]) => [name, shuffled(one, random, name)]));
}

/** The document with each schema as `change` makes it. */
function respelled(document: Node, change: (schema: Node) => Node): Node {
  return changeObjects(document, (kind, node) => (kind === 'Schema' ? change(node) : node));
}

/** References to components that refer to none themselves, written out. */
function inlined(document: Node): Node {
  const schemas = asNode(asNode(document.components).schemas);
  return respelled(document, (schema) => {
    const target = schemas[String(schema.$ref).replace('#/components/schemas/', '')];
    const isLeaf = target !== undefined && !JSON.stringify(target).includes('$ref');
    return isLeaf && Object.keys(schema).length === 1 ? asNode(structuredClone(target)) : schema;
  });
}

const inParts = (document: Node) =>
  respelled(document, (schema) => {
    if (schema.type !== 'object' || schema.required === undefined || schema.discriminator) return schema;
    const { required, title, description, ...rest } = schema;
    const notes = Object.entries({ title, description }).filter(([, text]) => text !== undefined);
    return { ...Object.fromEntries(notes), allOf: [rest, { required }] } as Node;
  });

/** `type: [string, "null"]` as OpenAPI 3.0 has it. */
const inThreeZero = (document: Node) => ({
  ...respelled(document, (schema) => {
    const [type, other] = Array.isArray(schema.type) ? schema.type : [];
    return other === 'null' && type !== undefined ? { ...schema, type, nullable: true } : schema;
  }),
  openapi: '3.0.3',
});

describe.each(documents)('%s', (_name, document) => {
  test('does not differ from itself', () => {
    expect(differences(document, document)).toEqual([]);
  });

  test('in another order is the same', () => {
    expect(differences(document, asNode(shuffled(document, seeded(1))))).toEqual([]);
  });

  test.each([
    ['references written out', inlined],
    ['objects in parts', inParts],
  ])('with %s is the same', (_how, respell) => {
    expect(differences(document, respell(document))).toEqual([]);
  });

  test.runIf(document.openapi === '3.1.0' && !JSON.stringify(document).includes('const'))(
    'in OpenAPI 3.0 is the same',
    () => {
      expect(differences(document, inThreeZero(document))).toEqual([]);
    },
  );
});

/** Additions and removals, without the word. */
function changesOf(list: readonly Difference[], verb: 'added' | 'removed'): string[] {
  return list
    .filter(({ kind }) => kind.endsWith(`-${verb}`))
    .map(({ kind, place }) => `${kind.replace(`-${verb}`, '')} ${printPlace(place)}`)
    .sort();
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))('turned round, what was added is removed (%i)', (seed) => {
  const [old, now] = [randomDocument(seeded(seed)), randomDocument(seeded(seed + 1000))];
  const [forth, back] = [differences(old, now), differences(now, old)];
  expect(changesOf(forth, 'added')).toEqual(changesOf(back, 'removed'));
  expect(changesOf(forth, 'removed')).toEqual(changesOf(back, 'added'));
});

/** The document with one value somewhere removed, or replaced by a value of any kind. */
function mutated(document: Node, random: Random): Node {
  const copy = structuredClone(document);
  const places: [holder: Json[] | Node, key: string][] = [];
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      places.push([value, key]);
      visit(member);
    }
  };
  visit(copy);
  const [holder, key] = places[Math.floor(random() * places.length)] ?? [copy, 'info'];
  const values: Json[] = [null, 1, 'x', true, [], {}];
  if (random() < 0.5) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, values[Math.floor(random() * values.length)]);
  return copy;
}

test.each(documents.slice(0, 3))('%s and 150 mutations of it are compared, whatever they are', (_name, document) => {
  const read = (one: Node) => readApi(structuredClone(one));
  const normal = normalize(structuredClone(document), new Diagnostics());
  for (let seed = 0; seed < 150; seed += 1) {
    const mutant = mutated(normal, seeded(seed));
    expect(
      () => [compareApis(read(normal), read(mutant)), compareApis(read(mutant), read(normal))],
      `${seed}`,
    ).not.toThrow();
  }
});
