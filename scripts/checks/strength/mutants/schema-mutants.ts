import { sameForm } from '../../../generate/cases/samples/codes.ts';
import type { Json } from '../../../generate/model/api.ts';
import { asList, asNode, type Node } from '../../../generate/spec/node.ts';

/** A schema that differs from the document's in one keyword. */
export interface SchemaMutant {
  /** What is different: `maxItems: 101 instead of 100`. */
  name: string;
  schema: Json;
}

/** Limits, and the direction in which each becomes laxer. */
const limits = {
  minimum: -1,
  maximum: 1,
  exclusiveMinimum: -1,
  exclusiveMaximum: 1,
  minLength: -1,
  maxLength: 1,
  minItems: -1,
  maxItems: 1,
  minProperties: -1,
  maxProperties: 1,
} as const;

/** Every schema that differs from this one in one keyword dropped, changed or inverted. */
export function schemaMutants(schema: Json, { isName = false } = {}): SchemaMutant[] {
  if (schema === false) return [{ name: 'anything instead of nothing', schema: true }];
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return [];
  return [
    ...limitMutants(schema),
    ...dropped(schema, ['pattern', 'format', 'uniqueItems', 'propertyNames', 'items', 'multipleOf']),
    ...requiredMutants(schema),
    // A name is a string, whatever its schema says.
    ...(isName ? [] : typeMutants(schema)),
    ...enumMutants(schema),
    ...patternMutants(schema),
    ...openMutants(schema),
    ...unionMutants(schema),
  ];
}

function limitMutants(schema: Node): SchemaMutant[] {
  return Object.entries(limits).flatMap(([keyword, laxer]) => {
    const value = schema[keyword];
    if (typeof value !== 'number') return [];
    const shifted = [value + laxer, value - laxer].filter((limit) => limit >= 0 || keyword.endsWith('imum'));
    return [
      ...shifted.map((limit) => altered(schema, { [keyword]: limit }, `${keyword}: ${limit} instead of ${value}`)),
      without(schema, keyword),
    ];
  });
}

function dropped(schema: Node, keywords: readonly string[]): SchemaMutant[] {
  // With both limits given, a number format adds nothing.
  const isNumber = /integer|number/.test(String(schema.type));
  return keywords
    .filter(
      (keyword) => schema[keyword] !== undefined && schema[keyword] !== false && !(keyword === 'format' && isNumber),
    )
    .map((keyword) => without(schema, keyword));
}

function requiredMutants(schema: Node): SchemaMutant[] {
  const required = asList(schema.required);
  const optional = Object.keys(asNode(schema.properties)).filter(
    (name) => !required.includes(name) && asNode(schema.properties)[name] !== false,
  );
  return [
    ...required.map((name) =>
      altered(schema, { required: required.filter((other) => other !== name) }, `${name} not required`),
    ),
    ...optional.map((name) => altered(schema, { required: [...required, name] }, `${name} required`)),
  ];
}

function typeMutants(schema: Node): SchemaMutant[] {
  const types = [schema.type].flat().filter((type) => typeof type === 'string');
  // The values of an enum already imply the type.
  if (types.length === 0 || schema.enum !== undefined) return [];
  const others = [
    'null',
    'boolean',
    types.includes('integer') ? 'number' : 'integer',
    'string',
    'array',
    'object',
  ].filter((type) => !types.includes(type) && !(type === 'integer' && types.includes('number')));
  return [
    ...others.map((type) => altered(schema, { type: [...types, type] }, `${type} as well`)),
    ...(types.length > 1 ? types : []).map((type) =>
      altered(schema, { type: types.filter((other) => other !== type) }, `no ${type}`),
    ),
  ];
}

function enumMutants(schema: Node): SchemaMutant[] {
  const values = asList(schema.enum);
  const texts = values.filter((value) => typeof value === 'string');
  const [first] = texts;
  if (first === undefined) return [];
  const removed = [first, texts[Math.floor(texts.length / 2)] ?? first, texts.at(-1) ?? first];
  const added = [sameForm(first, texts), first.toLowerCase(), ` ${first}`, ''].filter(
    (value) => value !== undefined && !texts.includes(value),
  );
  return [
    ...[...new Set(removed)].map((value) =>
      altered(schema, { enum: values.filter((other) => other !== value) }, `without ${JSON.stringify(value)}`),
    ),
    ...added.map((value) => altered(schema, { enum: [...values, value ?? ''] }, `with ${JSON.stringify(value)}`)),
    altered(schema, { enum: undefined, type: schema.type ?? 'string' }, 'any text'),
  ];
}

function patternMutants(schema: Node): SchemaMutant[] {
  if (typeof schema.pattern !== 'string') return [];
  const { pattern } = schema;
  return [pattern.replace(/^\^/, ''), pattern.replace(/\$$/, '')]
    .filter((other) => other !== pattern)
    .map((other) => altered(schema, { pattern: other }, `pattern: ${other} instead of ${pattern}`));
}

/** Closed objects opened, open ones closed. */
function openMutants(schema: Node): SchemaMutant[] {
  if (schema.type !== 'object' && schema.properties === undefined) return [];
  const { additionalProperties = true } = schema;
  if (additionalProperties === false) return [altered(schema, { additionalProperties: true }, 'any other properties')];
  const closed = altered(schema, { additionalProperties: false }, 'no other properties');
  if (additionalProperties === true) return [closed];
  return [closed, altered(schema, { additionalProperties: true }, 'other properties of any kind')];
}

function unionMutants(schema: Node): SchemaMutant[] {
  return ['oneOf', 'anyOf', 'allOf'].flatMap((keyword) => {
    const members = asList(schema[keyword]);
    if (members.length < 2) return [];
    const fewer = members.map((_member, index) =>
      altered(schema, { [keyword]: members.toSpliced(index, 1) }, `${keyword} without number ${index}`),
    );
    return keyword === 'allOf' ? fewer : [...fewer, without(schema, keyword)];
  });
}

function without(schema: Node, keyword: string): SchemaMutant {
  const { [keyword]: _dropped, ...rest } = schema;
  return { name: `no ${keyword}`, schema: rest };
}

function altered(schema: Node, change: { [keyword: string]: Json | undefined }, name: string): SchemaMutant {
  const changed = Object.entries({ ...schema, ...change }).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  );
  return { name, schema: Object.fromEntries(changed) };
}
