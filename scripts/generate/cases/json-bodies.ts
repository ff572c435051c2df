import type { Json } from '../model/api.ts';
import type { CaseRequest } from './case.ts';

/** The same body, spelled in other ways that JSON allows (RFC 8259, sections 2 and 7). */
export function spelledBodies(body: Json): [title: string, text: string][] {
  const text = JSON.stringify(body);
  const escaped = text.replace(
    /(?<=":")[A-Za-z]/,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    ['white space around the body', ` \r\n\t${text}\n`],
    ['a body over several lines', JSON.stringify(body, null, 2)],
    ['its properties in another order', JSON.stringify(turned(body))],
    ...(escaped === text ? [] : [['a letter as its code', escaped] as [string, string]]),
  ];
}

/** Bodies that are JSON by its grammar, and that parsers treat differently (RFC 8259, sections 4, 6, 8.1, 8.2 and 9). */
export function hardBodies(body: Json): [title: string, text: string][] {
  const text = JSON.stringify(body);
  const within = (inside: string): string => `{"unexpected":${inside},${text.slice(1)}`;
  const deep = 1000;
  const spelled: [string, string][] = [
    ['a number with a fraction of zero', text.replace(/:(\d+)(?=[,}])/, ':$1.0')],
    ['a number with an exponent', text.replace(/:(\d+)(?=[,}])/, ':$1e0')],
    ['a number of no computer', text.replace(/:\d+(?=[,}])/, ':1e400')],
    ['half of a surrogate pair', text.replace('":"', '":"\\ud83d')],
  ];
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return [];
  return [
    ['a byte order mark', `\uFEFF${text}`],
    ['a name twice', text.replace(/^\{("\w+":)/, '{$1null,$1')],
    ['a number of twenty digits', within('12345678901234567890')],
    ['zero below zero', within('-0')],
    [`${deep} arrays in one another`, within('['.repeat(deep) + ']'.repeat(deep))],
    [`${deep} objects in one another`, within(`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`)],
    ...spelled.filter(([, other]) => other !== text),
  ];
}

/** Bodies that are no JSON, though most of them nearly are. An optional body may be left out, so that one is for required bodies. */
export function brokenBodies(body: Json, required: boolean): [title: string, request: CaseRequest][] {
  const text = JSON.stringify(body);
  const broken: [string, CaseRequest][] = [
    ['white space alone', { text: ' \n' }],
    ['an open brace alone', { text: '{' }],
    ['a body that ends too early', { text: text.slice(0, -1) }],
    ['a body cut in half', { text: text.slice(0, Math.floor(text.length / 2)) }],
    ['text after the body', { text: `${text} more` }],
    ['two bodies', { text: `${text}${text}` }],
    ['a comma too many', { text: `${text.slice(0, -1)},}` }],
    ['a name in single quotes', { text: text.replace(/"(\w+)":/, "'$1':") }],
    ['a name without quotes', { text: text.replace(/"(\w+)":/, '$1:') }],
    ['a comma after the last item', { text: text.replace(/\]/, ',]') }],
    ['a comma missing', { text: text.replace(/,"/, '"') }],
    ['a brace too many', { text: `${text}}` }],
    ['a comment', { text: `/* comment */ ${text}` }],
    ['a comment in a line', { text: `// comment\n${text}` }],
    ['a comment after a hash', { text: `# comment\n${text}` }],
    ['a body in every line', { text: `${text}\n${text}` }],
    ['a guard before the body', { text: `)]}',\n${text}` }],
    ...numberWords.map(([title, word]): [string, CaseRequest] => [
      title,
      { text: text.replace(/:-?\d+(?=[,}])/, `:${word}`) },
    ]),
    ['True for true', { text: `{"a":True,${text.slice(1)}` }],
    ['an unknown escape', { text: text.replace('":"', '":"\\x') }],
    ['a tab inside a string', { text: text.replace('":"', '":"\t') }],
    ['a line break inside a string', { text: text.replace('":"', '":"\n') }],
    ['plain words', { text: 'this is not JSON' }],
    ['form data', { text: 'name=value&other=1' }],
    ['NaN', { text: 'NaN' }],
    ['undefined', { text: 'undefined' }],
    ['bytes that are not UTF-8', { bytes: withByte(text, 'ff') }],
    ['a letter in Latin-1', { bytes: withByte(text, 'e9') }],
    ['a body in UTF-16', { bytes: Buffer.from('{"a":1}', 'utf16le').toString('hex') }],
  ];
  // Without a body, an operation that does not require one is asked for something else.
  return (required ? ([['no body', { text: '' }], ...broken] as typeof broken) : broken).filter(
    ([, request]) => request.bytes !== undefined || (request.text !== text && !isJson(request.text ?? '')),
  );
}

/** What other languages take for a number. */
const numberWords: readonly [title: string, word: string][] = [
  ['NaN for a number', 'NaN'],
  ['Infinity for a number', 'Infinity'],
  ['a hexadecimal number', '0x1'],
  ['a leading zero', '01'],
  ['a leading plus', '+1'],
  ['a point after a number', '1.'],
  ['a point before a number', '.5'],
];

/** The text with one more byte at the beginning of its first string value. */
function withByte(text: string, byte: string): string {
  const place = text.indexOf('":"') + 3;
  return Buffer.from(text.slice(0, place)).toString('hex') + byte + Buffer.from(text.slice(place)).toString('hex');
}

/** Every object with its properties the other way round. */
export function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
