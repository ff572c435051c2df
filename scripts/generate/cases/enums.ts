import type { EnumShape } from '../model/schema.ts';
import { foreignCodes, sameForm } from './codes.ts';
import { breaks, type Draft } from './draft.ts';
import { type Place, put, sampleAt, type Tools } from './place.ts';

/** Every value of a closed list, and values that nearly are in it. */
export function enums(place: Place, schema: EnumShape, tools: Tools): Draft[] {
  const values = schema.values.map(({ value }) => value);
  const accepted = values.map(
    (value): Draft => ({
      title: typeof value === 'string' ? value : JSON.stringify(value),
      bodies: [put(place, value)],
      keyword: 'enum',
      listed: value,
    }),
  );
  const texts = values.filter((value) => typeof value === 'string');
  const first = texts.find((value) => value !== '');
  const shown = sampleAt(place, tools);
  const joined = texts.find((value) => /\w_\w/.test(value));
  const tried = [first, shown, joined].filter((value) => typeof value === 'string' && value !== '');
  const near = [...tried.flatMap((value) => nearMisses(String(value), texts)), ...foreignCodes(texts)];
  const wrong = near.filter((value, index) => !values.includes(value) && near.indexOf(value) === index);
  return [...accepted, ...wrong.map((value) => breaks(place, plain(value), value, 'enum', 'const'))];
}

/** As readers can tell it from what looks the same. */
function plain(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function nearMisses(value: string, values: readonly string[]): string[] {
  return [
    'unknown',
    sameForm(value, values) ?? '',
    '',
    value.toLowerCase(),
    value.toUpperCase(),
    value.charAt(0).toUpperCase() + value.slice(1).toLowerCase(),
    `${value} `,
    ` ${value}`,
    `${value}\n`,
    value.slice(0, -1),
    value + value.slice(-1),
    `${value}\u0000`,
    `${value},${values.find((other) => other !== value) ?? value}`,
    value.replaceAll('_', '-'),
    value.replaceAll('_', ' '),
    wide(value),
    lookAlike(value),
  ];
}

/** The same letters in full width, which some servers fold into plain ones (Unicode, NFKC). */
function wide(value: string): string {
  return value.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));
}

const cyrillic: { readonly [letter: string]: string } = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  M: 'М',
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
};

/** With a letter of another script that looks the same. */
function lookAlike(value: string): string {
  return value.replace(/[ABCEMaceiop]/, (letter) => cyrillic[letter] ?? letter);
}
