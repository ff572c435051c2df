import type { Json } from '../../model/api.ts';
import { literal, propertyKey } from '../typescript.ts';

/** How many columns a sample may take: what the narrow column of a reference page shows without scrolling. */
const width = 56;

/** How many columns the formatter of the repository allows. */
const formatted = 120;

/** How a value is spelled; the layout is the same for all. */
export interface Spelling {
  scalar(value: null | boolean | number | string): string;
  key(name: string): string;
  /** What follows the last member of a list or an object that stands on lines of its own. */
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
 * The value as text for a reader: what fits stands on one line, the rest goes on lines of its own. `column` says how far to the right
 * the text begins, `indent` how far its following lines are moved, both in characters. The formatter of the repository leaves it as it
 * is: objects that it finds on several lines stay so, lists of one object follow the object, and lists of scalars stay on one line.
 */
export function layout(value: Json, spelling: Spelling, indent = 0, column = indent): string {
  return lay(value, spelling, indent, column, false);
}

function lay(value: Json, spelling: Spelling, indent: number, column: number, broken: boolean): string {
  if (value === null || typeof value !== 'object') return spelling.scalar(value);
  const inline = onOneLine(value, spelling);
  const scalars = Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object');
  if (!broken && column + inline.length < (scalars ? formatted - 20 : width) && !isTable(value)) return inline;
  const inner = ' '.repeat(indent + 2);
  const close = `${spelling.trailing}\n${' '.repeat(indent)}`;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + lay(item, spelling, indent + 2, indent + 2, value.length === 1));
    return `[\n${items.join(',\n')}${close}]`;
  }
  const members = Object.entries(value).map(([name, member]) => {
    const start = `${inner}${spelling.key(name)}: `;
    return start + lay(member, spelling, indent + 2, start.length, false);
  });
  return `{\n${members.join(',\n')}${close}}`;
}

function onOneLine(value: Json, spelling: Spelling): string {
  if (value === null || typeof value !== 'object') return spelling.scalar(value);
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, spelling)).join(', ')}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `${spelling.key(name)}: ${onOneLine(member, spelling)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Several objects in a row read better one below the other, however short they are. */
function isTable(value: Json): boolean {
  return Array.isArray(value) && value.filter((item) => typeof item === 'object' && item !== null).length > 1;
}
