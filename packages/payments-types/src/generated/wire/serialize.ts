// Copied from scripts/generate/wire/serialize.ts by `pnpm generate`. Do not edit.

import { isJson, type Parameter, type Place, type Style, styleOf } from './parameter.ts';
import { encode, encodeCookie, encodeReserved } from './percent.ts';

/** A value as texts: one, a list of them, or named ones. */
type Texts = string | string[] | [name: string, text: string][];

/**
 * Writes the value of a parameter as it stands in its place: `.a` in a path, `name=a&name=b` in a query, `a,b` in a header, `name=a` in the
 * header `Cookie` (OpenAPI 3.1, section 4.8.12; RFC 6570, section 3.2). Returns `undefined` for what is not sent: a value that is undefined or
 * null, an empty list and an empty object.
 */
export function serialize(parameter: Parameter, value: unknown): string | undefined {
  const { name, in: place, mediaType, allowReserved } = parameter;
  const { style, explode } = styleOf(parameter);
  const write = writerOf(place, style, allowReserved);
  const key = write === encodeReserved ? encode(name) : write(name);
  if (mediaType !== undefined) {
    if (value === undefined) return undefined;
    const text = write(isJson(mediaType) || typeof value !== 'string' ? JSON.stringify(value) : value);
    return place === 'query' || place === 'cookie' ? `${key}=${text}` : text;
  }
  if (style === 'deepObject') return deep(key, value, write).join('&') || undefined;
  const texts = textsOf(value);
  return texts === undefined ? undefined : spellings[style](key, texts, explode, write);
}

function writerOf(place: Place, style: Style, allowReserved: boolean | undefined): Write {
  if (place === 'header') return String;
  if (style === 'cookie') return encodeCookie;
  return allowReserved && place === 'query' ? encodeReserved : encode;
}

/** The texts of a value; `undefined` for one that is not sent. */
function textsOf(value: unknown): Texts | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.filter((item) => item !== undefined && item !== null).map(textOf);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value instanceof Date) return textOf(value);
  const members = Object.entries(value).flatMap(([name, member]): [string, string][] =>
    member === undefined || member === null ? [] : [[name, textOf(member)]],
  );
  return members.length === 0 ? undefined : members;
}

/** The text of a value that stands alone. OpenAPI does not say how to write a list in a list; JSON is a form that can be read again. */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

type Write = (text: string) => string;
type Spelling = (key: string, texts: Texts, explode: boolean, write: Write) => string;

const spellings: { [Name in Exclude<Style, 'deepObject'>]: Spelling } = {
  simple: (_key, texts, explode, write) => expand(texts, explode, write, ','),
  label: (_key, texts, explode, write) => `.${expand(texts, explode, write, explode ? '.' : ',')}`,
  matrix: (key, texts, explode, write) => `;${named(key, texts, explode, write, ';', ',').replace(/=(?=;|$)/g, '')}`,
  form: (key, texts, explode, write) => named(key, texts, explode, write, '&', ','),
  cookie: (key, texts, explode, write) => named(key, texts, explode, write, '; ', ','),
  spaceDelimited: (key, texts, explode, write) => named(key, texts, explode, write, '&', '%20'),
  pipeDelimited: (key, texts, explode, write) => named(key, texts, explode, write, '&', '%7C'),
};

/** The texts without the name of the parameter. */
function expand(texts: Texts, explode: boolean, write: Write, separator: string): string {
  if (typeof texts === 'string') return write(texts);
  return texts
    .map((text) => (typeof text === 'string' ? write(text) : text.map(write).join(explode ? '=' : separator)))
    .join(separator);
}

/** The texts with the name of the parameter, or with those of properties that are written one by one. */
function named(key: string, texts: Texts, explode: boolean, write: Write, between: string, within: string): string {
  if (!explode || typeof texts === 'string') return `${key}=${expand(texts, false, write, within)}`;
  return texts
    .map((text) =>
      typeof text === 'string'
        ? `${key}=${write(text)}`
        : `${write === encodeReserved ? encode(text[0]) : write(text[0])}=${write(text[1])}`,
    )
    .join(between);
}

/** `key[a]=1` for each property, at any depth; a list repeats its name, with objects in it as JSON. */
function deep(key: string, value: unknown, write: Write): string[] {
  const texts = textsOf(value);
  if (texts === undefined) return [];
  if (typeof texts === 'string') return [`${key}=${write(texts)}`];
  if (Array.isArray(value)) return texts.map((text) => `${key}=${write(String(text))}`);
  return Object.entries(value as object).flatMap(([name, member]) =>
    deep(`${key}%5B${encode(name)}%5D`, member, write),
  );
}
