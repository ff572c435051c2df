import type { EnumShape, Schema } from '../../model/schema.ts';
import { quoted } from '../case/titles.ts';
import { breaks, type Draft } from '../places/draft.ts';
import { type Place, put, sampleAt, type Tools } from '../places/place.ts';
import { foreignCodes, sameForm } from '../samples/codes.ts';

/** Drafts for every value of an enum, and for near misses. */
export function enums(place: Place, schema: Schema & EnumShape, tools: Tools): Draft[] {
  const values = schema.values.map(({ value }) => value);
  const accepted = values.map(
    (value): Draft => ({
      title: JSON.stringify(value),
      bodies: [put(place, value)],
      keyword: 'enum',
      listedAt: `${schema.pointer}/enum`,
    }),
  );
  const texts = values.filter((value) => typeof value === 'string');
  const first = texts.find((value) => value !== '');
  const shown = sampleAt(place, tools);
  const joined = texts.find((value) => /\w_\w/.test(value));
  const tried = [first, shown, joined].filter((value) => typeof value === 'string' && value !== '');
  const near = [...tried.flatMap((value) => nearMisses(String(value), texts)), ...foreignCodes(texts)];
  const wrong = near.filter((value, index) => !values.includes(value) && near.indexOf(value) === index);
  return [...accepted, ...wrong.map((value) => breaks(place, quoted(value), value, 'enum', 'const'))];
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

/** The same letters in full width, which some servers normalize to ASCII (Unicode, NFKC). */
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

/** The text with one letter replaced by a Cyrillic look-alike. */
function lookAlike(value: string): string {
  return value.replace(/[ABCEMaceiop]/, (letter) => cyrillic[letter] ?? letter);
}
