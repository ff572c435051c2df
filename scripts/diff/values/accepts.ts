import { canonicalText } from '../difference/compare-rest.ts';
import type { Schema } from '../reading/schema.ts';

/** Whether a value of an `enum` is valid under a schema. False for a schema with parts of its own, which would have to be resolved. */
export function accepts(schema: Schema, value: unknown): boolean {
  switch (schema.kind) {
    case 'any':
      return true;
    case 'enum':
      return schema.values.some((other) => canonicalText(other) === canonicalText(value as never));
    case 'number':
      return typeof value === 'number' && (!schema.integer || Number.isInteger(value)) && inRange(schema, value);
    case 'string':
      return typeof value === 'string' && fitsText(schema, value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value) && schema.items.kind === 'any' && schema.prefix.length === 0;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && schema.properties.length === 0;
    default:
      return false;
  }
}

function inRange(schema: Schema & { kind: 'number' }, value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  if (schema.multipleOf !== undefined && !Number.isInteger(value / schema.multipleOf)) return false;
  return value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum;
}

function fitsText(schema: Schema & { kind: 'string' }, value: string): boolean {
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  const length = [...value].length;
  return format === undefined && length >= minLength && length <= maxLength && matches(pattern, value);
}

function matches(pattern: string | undefined, value: string): boolean {
  if (pattern === undefined) return true;
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return false;
  }
}
