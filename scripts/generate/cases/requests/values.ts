/** A value with the subject of its title, which is unique in its list. */
type NamedValue = readonly [subject: string, value: unknown];

/** For each type of JSON a value that programming languages treat as true, and one that they treat as false. */
export const plainValues: readonly NamedValue[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['a number', 1],
  ['zero', 0],
  ['a string', 'text'],
  ['the empty string', ''],
  ['an empty array', []],
  ['an empty object', {}],
];

/** Text that naive servers mishandle. */
export const hardTexts: readonly NamedValue[] = [
  ['the empty string', ''],
  ['a single space', ' '],
  ['spaces around the text', ' text '],
  ['quotes and markup', `"O'Brien" <i>&amp;<br> \\ %s $x {{x}}`],
  // Contains zero-width characters that are part of the spelling (Persian, emoji), and a decomposed accent.
  ['non-Latin letters', 'Ærø 東京 שלום e\u0301 می\u200cروم 👩\u200d💻'],
  ['control characters', 'a\u0000b\r\n\tc\u2028d'],
  ['the text "null"', 'null'],
  ['the text "true"', 'true'],
  ['a string of digits', '0042'],
  ['two spaces, a plus sign and a percent encoding', 'a  b+c%20d'],
];

/** Names that servers confuse with inherited ones, split or trim. */
const names = [
  '__proto__',
  'constructor',
  'toString',
  '0',
  '-',
  '_',
  'A',
  ' a',
  'a ',
  'a\n',
  'a b',
  'a.b',
  'a/b',
  'a~b',
  'ä',
  '😀',
  '"',
  'a:b',
  'a,b',
  'a+b',
  'a$b',
  'a@b',
  'a[b]',
  'a\tb',
  '',
];

/** Objects with one property each, of a name that servers mishandle. */
export function hardNames(value: unknown): NamedValue[] {
  // Not a literal: there, `__proto__` would set the prototype.
  return names.map((name) => [`the name ${JSON.stringify(name)}`, Object.fromEntries([[name, value]])]);
}
