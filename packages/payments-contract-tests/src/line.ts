import type { Json } from './json.ts';

const known = new WeakMap<object, Map<string, number>>();

/** The line, counted from one, on which a place of the document stands in `openapi.json`, which is indented with two spaces. */
export function lineOf(document: { [key: string]: Json }, pointer: string): number {
  let lines = known.get(document);
  if (!lines) {
    lines = new Map();
    number(document, '', 1, lines);
    known.set(document, lines);
  }
  return lines.get(pointer) ?? 1;
}

/** Notes the line of every place below one that begins on the given line, and returns the line on which it ends. */
function number(value: Json, pointer: string, line: number, lines: Map<string, number>): number {
  lines.set(pointer, line);
  const members = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  let last = line;
  for (const [name, member] of members) {
    const token = name.replaceAll('~', '~0').replaceAll('/', '~1');
    last = number(member, `${pointer}/${token}`, last + 1, lines);
  }
  return members.length === 0 ? line : last + 1;
}
