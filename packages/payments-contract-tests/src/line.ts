import { set } from './edit.ts';
import type { Json } from './json.ts';

/** The line, counted from one, on which a place of the document stands in `openapi.json`. */
export function lineOf(document: Json, pointer: string): number {
  const mark = '\u0000here';
  const text = JSON.stringify(set(document, pointer, mark), null, 2);
  const before = text.slice(0, text.indexOf(JSON.stringify(mark)));
  return before.split('\n').length;
}
