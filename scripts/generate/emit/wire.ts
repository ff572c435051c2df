import { type File, header } from '../files.ts';
import type { Api } from '../model/api.ts';
import type { Names } from '../names.ts';
import { copiesOf } from './copies.ts';

const copies = copiesOf('wire');

const entry = `export { type Binary, type BlobLike, isBinary } from './wire/binary.ts';
export type { Field, ReadField } from './wire/field.ts';
export { readForm, writeForm } from './wire/form.ts';
export { type Kind, kindOf, type ListKind, type ObjectKind } from './wire/kind.ts';
export { kindsOf, type Shape } from './wire/kinds-of.ts';
export { readMultipart, writeMultipart } from './wire/multipart.ts';
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
  return [{ path: `${root}/wire.ts`, content: `${header}\n${entry}` }, ...copies(`${root}/wire`)];
}
