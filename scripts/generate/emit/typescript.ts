/** The only way in which text of the spec reaches generated TypeScript. */

import { reservedWords } from '../spec/words.ts';

/** Characters that are invisible or move other text: direction marks, joiners, spaces other than U+0020. */
const unseen = /[\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Marks that change the direction of the text after them, code included. */
export const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A string literal for exactly `text`, in single quotes, on one line, safe inside HTML too. */
export function quote(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll(unseen, escaped)
    .replaceAll('</', '<\\/');
  return `'${inner}'`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}

/** `name` as a member of an object literal or an interface: bare where it can be, computed for `__proto__`, else quoted. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : quote(name);
}

/** `.name` or `['name']`, to read a member. */
export function propertyAccess(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? `.${name}` : `[${quote(name)}]`;
}

/** A literal of any JSON value. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${propertyKey(name)}: ${literal(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** A JSDoc comment that ends in a line break; empty without text. Each text is a paragraph or a tag. */
export function docComment(...texts: (string | undefined)[]): string {
  const paragraphs = texts.filter((text) => text !== undefined && text.trim() !== '');
  if (paragraphs.length === 0) return '';
  const safe = paragraphs.map((text) =>
    String(text).trim().replaceAll('*/', '*\\/').replaceAll('\r', '').replaceAll(turning, ''),
  );
  const lines = safe.join('\n\n').split('\n');
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** The name, which is an identifier, as that of a variable: with the suffix if it is reserved or taken. */
export function variableName(name: string, suffix: string, taken: readonly string[] = []): string {
  return reservedWords.has(name) || taken.includes(name) ? name + suffix : name;
}
