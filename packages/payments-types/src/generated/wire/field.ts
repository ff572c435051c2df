// Copied from scripts/generate/wire/field.ts by `pnpm generate`. Do not edit.

import { isBinary } from './binary.ts';
import type { Kind } from './kind.ts';
import { isJson, type Parameter } from './parameter.ts';
import { asText } from './readings.ts';

/** How a property of a form is written (OpenAPI 3.1, section 4.8.15). What is absent is the default. */
export interface Field extends Omit<Parameter, 'in'> {
  /** Whether it is a file, or a list of files. */
  isFile?: boolean;
}

/** A property of a form, with what its text can be read as. */
export interface ReadField extends Field {
  kinds: readonly Kind[];
}

/** The field of a value; an object, unless it is a date or a file, is written as JSON unless the document says otherwise. */
export function fieldOf(fields: readonly Field[], name: string, value: unknown): Field {
  const field = fields.find((one) => one.name === name) ?? { name };
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  if (!isObject || isBinary(value) || field.style !== undefined || field.mediaType !== undefined) return field;
  return { ...field, mediaType: 'application/json' };
}

/** The members of a form that are sent. */
export function membersOf(value: unknown): [name: string, member: unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
}

/** In how many ways a form can be read: as every kind of a field, with what looks like a number also as text. */
export function passesOf(fields: readonly ReadField[]): number {
  return 2 * Math.max(1, ...fields.map(({ kinds }) => kinds.length));
}

/** The kind of a field in one of these ways. */
export function kindIn(pass: number, { kinds }: ReadField): Kind {
  const kind = kinds[Math.min(kinds.length - 1, Math.floor(pass / 2))] ?? 'any';
  return pass % 2 === 0 ? kind : asText(kind);
}

/** Whether a value of this media type is text that is read as its kind says. */
export function isPlain(mediaType: string | undefined): boolean {
  return mediaType === undefined || (/^text\//i.test(mediaType) && !isJson(mediaType));
}
