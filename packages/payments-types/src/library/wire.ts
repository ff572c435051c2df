// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export { type Binary, type BlobLike, isBinary } from './wire/binary.ts';
export type { Field, ReadField } from './wire/field.ts';
export { readForm, writeForm } from './wire/form.ts';
export { type Kind, kindOf, type ListKind, type ObjectKind } from './wire/kind.ts';
export { kindsOf, type Shape } from './wire/kinds-of.ts';
export { readMultipart, writeMultipart } from './wire/multipart.ts';
export type { Parameter, Place, Style } from './wire/parameter.ts';
export { isJson } from './wire/parameter.ts';
export { type Parsed, parse } from './wire/parse.ts';
export { readings } from './wire/readings.ts';
export { serialize } from './wire/serialize.ts';
export { type Values, writeCookies, writeHeaders, writePath, writeQuery } from './wire/target.ts';
