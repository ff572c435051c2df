import type { EnumShape } from '../model/schema.ts';
import { foreignCodes, sameForm } from './codes.ts';
import { breaks, type Draft } from './draft.ts';
import { type Place, put } from './place.ts';

/** Every value of a closed list, and values that nearly are in it. */
export function enums(place: Place, schema: EnumShape): Draft[] {
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
  const near = first === undefined ? [] : [...nearMisses(first, texts), ...foreignCodes(texts)];
  const wrong = near.filter((value, index) => !values.includes(value) && near.indexOf(value) === index);
  return [...accepted, ...wrong.map((value) => breaks(place, JSON.stringify(value), value, 'enum', 'const'))];
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
  ];
}
