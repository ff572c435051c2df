import type { Json } from '../../generate/spec/node.ts';
import type { Schema } from '../reading/schema.ts';

const longest = 80;

/** How much of what long values have in common is shown before the difference. */
const context = 20;

/** How many properties a description of an object lists. */
const maxListed = 3;

/** A JSON value as one short line. */
export function show(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : shorten(JSON.stringify(value));
}

/** Two JSON values as short lines, which show where long values differ. */
export function showBoth(old: Json | undefined, now: Json | undefined): [string | undefined, string | undefined] {
  const [before, after] = [old, now].map((value) => (value === undefined ? undefined : JSON.stringify(value)));
  if (before === undefined || after === undefined) return [show(old), show(now)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = same < longest / 2 ? 0 : same - context;
  const [left, right] = [before, after].map((text) => (start === 0 ? '' : '… ') + text.slice(start));
  return [left && shorten(left), right && shorten(right)];
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 2)} …` : text;
}

/** What a schema allows, in a few words: `integer or null`, `array of Genre`, `"a" | "b"`. */
export function describe(schema: Schema): string {
  const words = shapeWords(schema);
  return schema.nullable && schema.kind !== 'null' ? `${words} or null` : words;
}

/** What one of several schemas allows: the properties of an object tell it apart, required ones first. */
export function describePart(schema: Schema): string {
  if (schema.kind !== 'object' || schema.properties.length === 0) return describe(schema);
  const sorted = schema.properties.toSorted((left, right) => Number(right.required) - Number(left.required));
  const names = sorted.slice(0, maxListed).map(({ name }) => name);
  const words = `{ ${[...names, ...(sorted.length > maxListed ? ['…'] : [])].join(', ')} }`;
  return schema.nullable ? `${words} or null` : words;
}

function shapeWords(schema: Schema): string {
  switch (schema.kind) {
    case 'any':
      return 'anything';
    case 'never':
      return 'no value';
    case 'reference':
      return schema.name;
    case 'number':
      return schema.integer ? 'integer' : 'number';
    case 'array':
      return `array of ${describe(schema.items)}`;
    case 'enum': {
      const values = schema.values.slice(0, 4).map((value) => JSON.stringify(value));
      return [...values, ...(schema.values.length > 4 ? ['…'] : [])].join(' | ');
    }
    case 'union':
      return schema.variants.map(describePart).join(' or ');
    case 'intersection':
      return schema.parts
        .map((part) => (part.kind === 'union' ? `(${describePart(part)})` : describePart(part)))
        .join(' and ');
    case 'null':
    case 'boolean':
    case 'string':
    case 'object':
      return schema.kind;
  }
}
