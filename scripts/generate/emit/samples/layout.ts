import type { Json } from '../../model/api.ts';
import { literal, propertyKey } from '../typescript.ts';

/** The width of a sample in columns: a reference page shows as many without scrolling. */
const width = 56;

/** The line width of the repository's formatter. */
const formatted = 120;

/** How a language writes values; the layout is the same for all. */
export interface Spelling {
  scalar(value: null | boolean | number | string): string;
  key(name: string): string;
  /** Follows the last member of a list or an object on several lines. */
  trailing: ',' | '';
}

/** As in TypeScript code. */
export const typescript: Spelling = { scalar: literal, key: propertyKey, trailing: ',' };

/** As in JSON text. */
export const json: Spelling = {
  scalar: (value) => JSON.stringify(value),
  key: (name) => JSON.stringify(name),
  trailing: '',
};

/**
 * Lays out a value for a reader: on one line if it fits, else on several. `column` is where the text begins, `indent` how far its other
 * lines are indented. The repository's formatter changes nothing, as it keeps an object on several lines, and the lists around it.
 */
export function layout(value: Json, spelling: Spelling, indent = 0, column = indent): string {
  const inline = onOneLine(value, spelling);
  const limit = isFlat(value) ? formatted - 20 : width;
  return column + inline.length < limit && !isTable(value) ? inline : onLines(value, spelling, indent, column);
}

function onLines(value: Json, spelling: Spelling, indent: number, column: number): string {
  const inline = onOneLine(value, spelling);
  if (value === null || typeof value !== 'object' || isEmpty(value)) return inline;
  const inner = ' '.repeat(indent + 2);
  const close = `${spelling.trailing}\n${' '.repeat(indent)}`;
  if (!Array.isArray(value)) {
    const members = Object.entries(value).map(([name, member]) => {
      const start = `${inner}${spelling.key(name)}: `;
      return start + layout(member, spelling, indent + 2, start.length);
    });
    return `{\n${members.join(',\n')}${close}}`;
  }
  const items = value.map((item) => layout(item, spelling, indent + 2));
  if (!isTable(value) && !items.some((item) => item.includes('\n'))) {
    // The formatter would join the list, unless one of its objects takes several lines.
    const first = value.findIndex((item) => isObject(item) && !isEmpty(item));
    if (first >= 0) items[first] = onLines(value[first] ?? null, spelling, indent + 2, indent + 2);
    else if (column + inline.length < formatted) return inline;
  }
  return `[\n${items.map((item) => inner + item).join(',\n')}${close}]`;
}

function onOneLine(value: Json, spelling: Spelling): string {
  if (value === null || typeof value !== 'object') return spelling.scalar(value);
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, spelling)).join(', ')}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `${spelling.key(name)}: ${onOneLine(member, spelling)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Whether a value is a list of nothing but scalars and empty values. */
function isFlat(value: Json): boolean {
  return Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object' || isEmpty(item));
}

/** Several objects, each with several members, read better one below the other, however short they are; the formatter agrees. */
function isTable(value: Json): boolean {
  return (
    Array.isArray(value) && value.length > 1 && value.every((item) => isObject(item) && Object.keys(item).length > 1)
  );
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
