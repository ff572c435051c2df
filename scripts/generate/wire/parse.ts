import { type Kind, kindOf, type ListKind, type ObjectKind, readText } from './kind.ts';
import { isJson, type Parameter, styleOf } from './parameter.ts';
import { decode, decodeCookie } from './percent.ts';

/** The value of a parameter, or why its text has none. Neither if the parameter is absent. */
export interface Parsed {
  value?: unknown;
  /** As the end of a sentence: `must be percent-encoded`. */
  problem?: string;
}

const notEncoded: Parsed = { problem: 'must be validly percent-encoded' };

/**
 * Reads the value of a parameter, the inverse of `serialize`.
 * @param source the text of the placeholder, still percent-encoded; the query without its `?`; the header; the header `Cookie`
 * @param isOwn whether a name of the query may be a property of an exploded object, and not another parameter
 */
export function parse(
  parameter: Parameter,
  kind: Kind,
  source: string,
  isOwn: (name: string) => boolean = () => true,
): Parsed {
  const { in: place, mediaType } = parameter;
  // Items of a cookie are separated as the style says, and cookies by semicolons.
  const separator = place === 'query' ? '&' : parameter.style === 'cookie' ? /; */ : /; *|&/;
  if (place === 'query' || place === 'cookie') return parsePairs(parameter, kind, pairsOf(source, separator), isOwn);
  if (mediaType !== undefined) return parseContent(mediaType, place === 'header' ? source : decode(source));
  return parseText(parameter, kind, source);
}

/** Reads a parameter of a path or a header. */
function parseText(parameter: Parameter, kind: Kind, source: string): Parsed {
  const { in: place, name } = parameter;
  const { style, explode } = styleOf(parameter);
  const read = place === 'header' ? (text: string) => text.trim() : decode;
  if (style === 'simple') return assemble(kind, splitTexts(kind, source, ',', explode), read);
  const start = style === 'label' ? '.' : ';';
  if (!source.startsWith(start)) return { problem: `must begin with \`${start}\`` };
  const rest = source.slice(1);
  if (style === 'label') return assemble(kind, splitTexts(kind, rest, explode ? '.' : ',', explode), read);
  const pairs = rest.split(';').map(splitPair);
  if (explode && isObject(kind)) return assemble(kind, pairs, read);
  const own = pairs.filter(([key]) => decode(key) === name).map(([, text]) => text);
  if (own.length !== pairs.length) return { problem: `must begin with \`;${name}\`` };
  if (isList(kind)) return assemble(kind, explode ? own : (own[0] ?? '').split(','), read);
  return assemble(kind, isObject(kind) ? splitTexts(kind, own[0] ?? '', ',', false) : (own[0] ?? ''), read);
}

/** Reads a parameter of a query or a cookie from all pairs that are sent there. */
function parsePairs(
  parameter: Parameter,
  kind: Kind,
  pairs: readonly [key: string, text: string][],
  isOwn: (name: string) => boolean,
): Parsed {
  const { name, mediaType } = parameter;
  const { style, explode } = styleOf(parameter);
  const read = style === 'cookie' ? decodeCookie : decodePlus;
  const texts = pairs.filter(([key]) => read(key) === name).map(([, text]) => text);
  if (style === 'deepObject' && mediaType === undefined) return parseDeep(name, kind, pairs);
  if (isObject(kind) && explode && mediaType === undefined) {
    const own = pairs.filter(([key]) => isOwn(read(key) ?? key) && kindOf(kind, read(key) ?? key) !== undefined);
    return own.length === 0 ? {} : assemble(kind, own, read);
  }
  const [text, ...more] = texts;
  if (text === undefined) return {};
  if (isList(kind) && explode && mediaType === undefined) return assemble(kind, texts, read);
  if (more.length > 0) return { problem: 'must not be repeated' };
  if (mediaType !== undefined) return parseContent(mediaType, read(text));
  if (typeof kind === 'string') return assemble(kind, text, read);
  const separator = style === 'spaceDelimited' ? /%20|\+| / : style === 'pipeDelimited' ? /%7c|\|/i : ',';
  return assemble(kind, splitTexts(kind, text, separator, false), read);
}

function parseContent(mediaType: string, text: string | undefined): Parsed {
  if (text === undefined) return notEncoded;
  if (!isJson(mediaType)) return { value: text };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'must be JSON' };
  }
}

/** A name and its text, still encoded; the text is absent if a list of names and values ends with a name. */
type Pair = [key: string, text: string | undefined];

function pairsOf(text: string, separator: string | RegExp): [key: string, text: string][] {
  return text
    .split(separator)
    .filter((part) => part !== '')
    .map(splitPair);
}

function splitPair(text: string): [key: string, text: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** In a query, a plus sign may stand for a space. */
export function decodePlus(text: string): string | undefined {
  return decode(text.replaceAll('+', ' '));
}

/** Splits a text into the items of a list, or into names and values of an object. */
function splitTexts(
  kind: Kind,
  text: string,
  separator: string | RegExp,
  explode: boolean,
): string | string[] | Pair[] {
  if (typeof kind === 'string') return text;
  const parts = text.split(separator);
  if (isList(kind)) return parts;
  if (explode) return parts.map(splitPair);
  return Array.from(
    { length: Math.ceil(parts.length / 2) },
    (_pair, index): Pair => [parts[2 * index] ?? '', parts[2 * index + 1]],
  );
}

/** Makes a value of texts that are still encoded. */
function assemble(kind: Kind, texts: string | string[] | Pair[], read: (text: string) => string | undefined): Parsed {
  if (typeof texts === 'string') {
    const text = read(texts);
    return text === undefined ? notEncoded : { value: readText(kind, text) };
  }
  const members: [string, unknown][] = [];
  for (const [index, part] of texts.entries()) {
    const [encoded, value] = typeof part === 'string' ? [`${index}`, part] : part;
    if (value === undefined) return { problem: 'must be a list of names, each followed by its value' };
    const [key, text] = [read(encoded), read(value)];
    if (key === undefined || text === undefined) return notEncoded;
    const inner = isList(kind) ? kind.items : isObject(kind) ? kindOf(kind, key) : undefined;
    members.push([key, readText(inner ?? 'string', text)]);
  }
  return { value: isList(kind) ? members.map(([, value]) => value) : Object.fromEntries(members) };
}

/** Reads `name[a][b]=1`. */
function parseDeep(name: string, kind: Kind, pairs: readonly [key: string, text: string][]): Parsed {
  const branches: { path: string[]; text: string }[] = [];
  for (const [key, text] of pairs) {
    const [whole, value] = [decodePlus(key), decodePlus(text)];
    if (whole === undefined || !whole.startsWith(`${name}[`)) continue;
    if (value === undefined) return notEncoded;
    if (!/^(\[[^[\]]*\])+$/.test(whole.slice(name.length))) return { problem: 'must have a name in brackets' };
    branches.push({ path: whole.slice(name.length + 1, -1).split(']['), text: value });
  }
  return branches.length === 0 ? {} : { value: grow(kind, branches) };
}

function grow(kind: Kind, branches: readonly { path: string[]; text: string }[]): unknown {
  const texts = branches.filter(({ path }) => path.length === 0).map(({ text }) => text);
  if (texts.length > 0) {
    if (isList(kind)) return texts.map((text) => readText(kind.items, text));
    const values = texts.map((text) => readText(kind, text));
    return values.length === 1 ? values[0] : values;
  }
  const groups = new Map<string, { path: string[]; text: string }[]>();
  for (const { path, text } of branches) {
    const [first = '', ...rest] = path;
    groups.set(first, [...(groups.get(first) ?? []), { path: rest, text }]);
  }
  return Object.fromEntries(
    [...groups].map(([key, group]) => [key, grow((isObject(kind) ? kindOf(kind, key) : undefined) ?? 'any', group)]),
  );
}

function isList(kind: Kind): kind is ListKind {
  return typeof kind === 'object' && 'items' in kind;
}

function isObject(kind: Kind): kind is ObjectKind {
  return typeof kind === 'object' && 'properties' in kind;
}
