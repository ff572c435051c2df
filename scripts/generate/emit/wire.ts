import { readdirSync, readFileSync } from 'node:fs';
import { type File, header } from '../files.ts';
import type { Api } from '../model/api.ts';
import type { Names } from '../names.ts';

const folder = new URL('../wire/', import.meta.url);

/** The functions of `wire/`, which the tool uses itself: no package imports the tool, so the types package gets a copy of each file. */
const sources: readonly File[] = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .sort()
  .map((path) => ({ path, content: readFileSync(new URL(path, folder), 'utf8') }));

const entry = `export type { Field, ReadField } from './wire/field.ts';
export { readForm, writeForm } from './wire/form.ts';
export { type Kind, kindOf, type ListKind, type ObjectKind } from './wire/kind.ts';
export { type Binary, type BlobLike, isBinary, readMultipart, writeMultipart } from './wire/multipart.ts';
export { isJson } from './wire/parameter.ts';
export type { Parameter, Place, Style } from './wire/parameter.ts';
export { type Parsed, parse } from './wire/parse.ts';
export { readings } from './wire/readings.ts';
export { serialize } from './wire/serialize.ts';
export { type Values, writeCookies, writeHeaders, writePath, writeQuery } from './wire/target.ts';
`;

/** Emits the functions that write and read parameters, for the types package. */
export function emitWire(_api: Api, names: Names): File[] {
  const root = names.generated.types;
  const copies = sources.map(({ path, content }) => ({
    path: `${root}/wire/${path}`,
    content: `// Copied from scripts/generate/wire/${path} by \`pnpm generate\`. Do not edit.\n\n${content}`,
  }));
  return [{ path: `${root}/wire.ts`, content: `${header}\n${entry}` }, ...copies];
}
