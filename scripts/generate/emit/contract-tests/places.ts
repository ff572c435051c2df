import { posix } from 'node:path';
import type { Api, Json } from '../../model/api.ts';
import { toPointer } from '../../spec/pointer.ts';
import { docComment, literal, quote } from '../typescript.ts';

/** Of these, the place itself is enough: no rule stands inside of them. */
const leaves = new Set(['enum', 'const', 'required', 'operationId']);

/** Nothing that a server can break is said here. */
const silent = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'default',
  'tags',
  'info',
  'servers',
]);

/** The members of these have names of the author's choice, which mean nothing to OpenAPI. */
const named = new Set([
  ...['paths', 'responses', 'content', 'headers', 'callbacks', 'links', 'schemas', 'parameters', 'requestBodies'],
  ...['securitySchemes', 'pathItems', 'properties', 'patternProperties', '$defs', 'dependentSchemas'],
]);

/** What is written in one file of the spec, from one place of the document on. */
interface Source {
  file: string;
  pointer: string;
  /** By the rest of the pointer. */
  lines: { [rest: string]: number };
}

/** Prints where the spec says what: file and line of every place of the document that a server can break. */
export function printPlaces({ document, places }: Api): string {
  const sources = new Map<string, Source>();
  const folder = posix.dirname(places('').file);
  // The path as the spec's own repository has it; of a spec elsewhere, with the name of the folder of its entry point.
  const shown = (file: string): string =>
    folder.startsWith('..') ? posix.relative(posix.dirname(folder), file) : file;
  const note = (pointer: string): void => {
    const { line, pointer: inFile, ...place } = places(pointer);
    const file = shown(place.file);
    const start = pointer.endsWith(inFile) ? pointer.slice(0, pointer.length - inFile.length) : pointer;
    const key = `${file}#${start}`;
    const source = sources.get(key) ?? { file, pointer: start, lines: {} };
    source.lines[pointer.slice(start.length)] = line;
    sources.set(key, source);
  };
  walk(document, '', false, note);
  const rows = [...sources.values()].map(
    ({ file, pointer, lines }) => `  [${quote(file)}, ${quote(pointer)}, ${literal(lines)}],\n`,
  );
  return [
    docComment(
      'Where the spec says what: a file, the JSON pointer of the document that it begins at, and lines by the rest of the pointer.',
    ),
    '// biome-ignore format: one row a file, so that an edit of the spec changes few rows\n',
    `export const places: readonly (readonly [file: string, pointer: string, lines: { readonly [rest: string]: number }])[] = [\n${rows.join('')}];\n`,
  ].join('');
}

function walk(value: Json, pointer: string, holdsNames: boolean, note: (pointer: string) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) {
    if (!holdsNames && (silent.has(key) || key.startsWith('x-'))) continue;
    const place = pointer + toPointer([key]);
    note(place);
    if (holdsNames || !leaves.has(key)) walk(member, place, !holdsNames && named.has(key), note);
  }
}
