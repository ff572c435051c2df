import type { Schema } from '../../model/schema.ts';
import type { Helper } from './imports.ts';

/** The JSON type of a schema for people, such as `a string or null`; for kinds that have exactly one. */
export function typeName(schema: Schema): string {
  return schema.nullable ? `${bareTypeName(schema)} or null` : bareTypeName(schema);
}

function bareTypeName(schema: Schema): string {
  switch (schema.kind) {
    case 'object':
      return 'an object';
    case 'array':
      return 'an array';
    case 'string':
      return 'a string';
    case 'number':
      return schema.integer ? 'an integer' : 'a number';
    case 'boolean':
      return 'a boolean';
    default:
      return schema.kind;
  }
}

/** `1 item`, `2 items`, `1 property`, `2 properties`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const listed = 12;

/** The message of an enum. A long list is not printed in full. */
export function oneOfValues(values: readonly unknown[], name?: string): string {
  const shown = values.map((value) => JSON.stringify(value));
  if (shown.length === 1) return `must be ${shown[0]}`;
  if (shown.length <= listed) return `must be one of ${shown.join(', ')}`;
  const owner = name === undefined ? 'values' : `values of ${name}`;
  return `must be one of the ${shown.length} ${owner}, such as ${shown.slice(0, 3).join(', ')}`;
}

/** A variant of a union, for people: its title or name, else its type. */
export function variantName(schema: Schema): string {
  if (schema.title !== undefined) return schema.title;
  if (schema.kind === 'reference') return schema.name;
  if (schema.kind === 'enum') return oneOfValues(schema.values.map(({ value }) => value)).replace(/^must be /, '');
  return typeName(schema);
}

const formatMessages: Record<string, { check: Helper; message: string }> = {
  uri: { check: 'isUri', message: 'must be an absolute URI, such as https://example.com/path' },
  'uri-reference': { check: 'isUriReference', message: 'must be a URI or a relative reference' },
  email: { check: 'isEmail', message: 'must be an e-mail address' },
  hostname: { check: 'isHostname', message: 'must be a host name' },
  date: { check: 'isDate', message: 'must be a date, such as 2024-02-29' },
  time: { check: 'isTime', message: 'must be a time with its offset, such as 12:30:00Z' },
  'date-time': {
    check: 'isDateTime',
    message: 'must be a date and time with its offset, such as 2024-02-29T12:30:00Z',
  },
  uuid: { check: 'isUuid', message: 'must be a UUID' },
  ipv4: { check: 'isIpv4', message: 'must be an IPv4 address' },
  ipv6: { check: 'isIpv6', message: 'must be an IPv6 address' },
  duration: { check: 'isDuration', message: 'must be a duration, such as P1DT12H' },
  'json-pointer': { check: 'isJsonPointer', message: 'must be a JSON pointer' },
  regex: { check: 'isRegex', message: 'must be a regular expression' },
  byte: { check: 'isBase64', message: 'must be base64' },
};

/** The function of the types package that checks a string format, and its message; undefined for one that is not checked. */
export function stringFormat(format: string | undefined): { check: Helper; message: string } | undefined {
  return format !== undefined && Object.hasOwn(formatMessages, format) ? formatMessages[format] : undefined;
}
