// Copied from scripts/generate/cases/requests/json-bodies.ts by `pnpm generate`. Do not edit.

import type { Named } from './variation.ts';

/** The same body in other spellings that JSON allows (RFC 8259, sections 2 and 7). */
export function spelledBodies(body: unknown): Named[] {
  const text = JSON.stringify(body);
  const escaped = text.replace(
    /(?<=":")[A-Za-z]/,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    ['white space around the body', { text: ` \r\n\t${text}\n` }],
    ['a body over several lines', { text: JSON.stringify(body, null, 2) }],
    ['its properties in reverse order', { text: JSON.stringify(reversed(body)) }],
    ...(escaped === text ? [] : [['an escaped letter', { text: escaped }] as const]),
  ];
}

/** Bodies that are JSON by grammar, but that parsers treat differently (RFC 8259, sections 4, 6, 8.1, 8.2 and 9). */
export function hardBodies(body: unknown): Named[] {
  const text = JSON.stringify(body);
  const within = (inside: string): string => `{"unexpected":${inside},${text.slice(1)}`;
  const deep = 1000;
  const spelled: [string, string][] = [
    ['a number with a fraction of zero', text.replace(/:(\d+)(?=[,}])/, ':$1.0')],
    ['a number with an exponent', text.replace(/:(\d+)(?=[,}])/, ':$1e0')],
    ['a number beyond double precision', text.replace(/:\d+(?=[,}])/, ':1e400')],
    ['a lone surrogate', text.replace('":"', '":"\\ud83d')],
  ];
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return [];
  const bodies: [string, string][] = [
    ['a byte order mark', `\uFEFF${text}`],
    ['a duplicate name', text.replace(/^\{("\w+":)/, '{$1null,$1')],
    ['a number of twenty digits', within('12345678901234567890')],
    ['a negative zero', within('-0')],
    [`${deep} nested arrays`, within('['.repeat(deep) + ']'.repeat(deep))],
    [`${deep} nested objects`, within(`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`)],
    ...spelled.filter(([, other]) => other !== text),
  ];
  return bodies.map(([subject, text]) => [subject, { text }]);
}

/** Bodies that are not JSON, most of them near misses. */
export function brokenBodies(body: unknown): Named[] {
  const text = JSON.stringify(body);
  const broken: Named[] = [
    [noBody, { text: '' }],
    ['only white space', { text: ' \n' }],
    ['only an opening brace', { text: '{' }],
    ['a body without its last character', { text: text.slice(0, -1) }],
    ['a body cut in half', { text: text.slice(0, Math.floor(text.length / 2)) }],
    ['text after the body', { text: `${text} more` }],
    ['two bodies', { text: `${text}${text}` }],
    ['a trailing comma', { text: `${text.slice(0, -1)},}` }],
    ['a name in single quotes', { text: text.replace(/"(\w+)":/, "'$1':") }],
    ['an unquoted name', { text: text.replace(/"(\w+)":/, '$1:') }],
    ['a trailing comma in an array', { text: text.replace(/\]/, ',]') }],
    ['a missing comma', { text: text.replace(/,"/, '"') }],
    ['an extra closing brace', { text: `${text}}` }],
    ['a block comment', { text: `/* comment */ ${text}` }],
    ['a line comment', { text: `// comment\n${text}` }],
    ['a hash comment', { text: `# comment\n${text}` }],
    ['two lines with a body each', { text: `${text}\n${text}` }],
    ['a prefix against JSON hijacking', { text: `)]}',\n${text}` }],
    ...numberWords.map(([subject, word]): Named => [subject, { text: text.replace(/:-?\d+(?=[,}])/, `:${word}`) }]),
    ['True instead of true', { text: `{"a":True,${text.slice(1)}` }],
    ['an unknown escape sequence', { text: text.replace('":"', '":"\\x') }],
    ['a tab inside a string', { text: text.replace('":"', '":"\t') }],
    ['a line break inside a string', { text: text.replace('":"', '":"\n') }],
    ['plain text', { text: 'this is not JSON' }],
    ['form data', { text: 'name=value&other=1' }],
    ['NaN', { text: 'NaN' }],
    ['undefined', { text: 'undefined' }],
    ['bytes that are not UTF-8', { bytes: withByte(text, 'ff') }],
    ['a Latin-1 letter', { bytes: withByte(text, 'e9') }],
    ['a body in UTF-16', { bytes: Buffer.from('{"a":1}', 'utf16le').toString('hex') }],
  ];
  // Without its only character, a body is none.
  return broken.filter(
    ([subject, { bytes, text: sent = '' }]) =>
      bytes !== undefined || (sent !== text && !isJson(sent) && (sent !== '' || subject === noBody)),
  );
}

/** The subject of the request without a body. It is valid if the body is optional. */
export const noBody = 'no body';

/** Numbers in other languages that JSON does not allow. */
const numberWords: readonly [subject: string, word: string][] = [
  ['NaN as a number', 'NaN'],
  ['Infinity as a number', 'Infinity'],
  ['a hexadecimal number', '0x1'],
  ['a leading zero', '01'],
  ['a leading plus sign', '+1'],
  ['a trailing decimal point', '1.'],
  ['a leading decimal point', '.5'],
];

/** The text with an extra byte at the beginning of its first string value. */
function withByte(text: string, byte: string): string {
  const place = text.indexOf('":"') + 3;
  return Buffer.from(text.slice(0, place)).toString('hex') + byte + Buffer.from(text.slice(place)).toString('hex');
}

/** The same JSON with the properties of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([name, member]) => [name, reversed(member)]));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
