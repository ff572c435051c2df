import { posix } from 'node:path';
import type { Api, Json } from '../../model/api.ts';
import { toPointer } from '../../spec/pointer.ts';
import { quote } from '../typescript.ts';

/**
 * Lists the file of the spec that each part of the published document comes from, by JSON pointer. Omits line numbers, so that a
 * comment in the spec changes nothing.
 */
export function printSources(api: Api): string {
  const rows = [...sources(api)].map(([pointer, source]) => `${quote(pointer)}: ${quote(source)},\n`);
  return `export const sources: { readonly [pointer: string]: string } = {\n${rows.join('')}};\n`;
}

/** `spec/components/schemas/Book.yaml`, or with a pointer if the part is not the whole file. */
function sources({ source, places }: Api): Map<string, string> {
  const root = posix.dirname(places('').file);
  // A spec outside of the working folder is named from the folder of its entry point.
  const shown = (file: string): string => (root.startsWith('..') ? posix.relative(posix.dirname(root), file) : file);
  const found = new Map<string, string>();
  for (const pointer of parts(source)) {
    const { file, pointer: inFile } = places(pointer);
    // The root file has its own pointers.
    if (pointer !== '' && file === places('').file && inFile === pointer) continue;
    found.set(pointer, shown(file) + (inFile === '' ? '' : `#${inFile}`));
  }
  return found;
}

/** Pointers of the parts that can come from a file of their own: bundling leaves paths in place, and makes all else a component. */
function parts(document: { [key: string]: Json }): string[] {
  const below = (tokens: string[]): string[][] => {
    let value: Json | undefined = document;
    for (const token of tokens) value = isObject(value) ? value[token] : undefined;
    return isObject(value) ? Object.keys(value).map((name) => [...tokens, name]) : [];
  };
  const components = below(['components']).filter(([, kind]) => kind !== 'examples');
  return ['', ...[...below(['paths']), ...components.flatMap(below)].map(toPointer)];
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
