import type { NumberShape } from '../../model/schema.ts';
import { breaks, type Draft, fits, guesses } from '../places/draft.ts';
import { type Place, sampleAt, type Tools } from '../places/place.ts';

/** Both sides of every limit of a number and the limit itself, fractions, and numbers between the steps. */
export function numbers(place: Place, schema: NumberShape, tools: Tools): Draft[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema;
  const step = multipleOf ?? (schema.integer ? 1 : 0.01);
  const sample = sampleAt(place, tools);
  const drafts = [
    ...(minimum === undefined ? [] : limit(place, minimum, -step, 'minimum')),
    ...(maximum === undefined ? [] : limit(place, maximum, step, 'maximum')),
    ...(exclusiveMinimum === undefined ? [] : openLimit(place, exclusiveMinimum, step, 'exclusiveMinimum')),
    ...(exclusiveMaximum === undefined ? [] : openLimit(place, exclusiveMaximum, -step, 'exclusiveMaximum')),
  ];
  if (maximum === undefined && format === 'int32') drafts.push(breaks(place, '2147483648', 2147483648, 'format'));
  if (minimum === undefined && format === 'int32') drafts.push(breaks(place, '-2147483649', -2147483649, 'format'));
  if (maximum !== undefined) {
    drafts.push(breaks(place, '1e300', 1e300, 'maximum', 'format'));
    // Truncated to 32 bits, it is small.
    drafts.push(...guesses([breaks(place, '4294967297', 2 ** 32 + 1, 'maximum', 'format')]));
  }
  if (typeof sample === 'number') {
    if (schema.integer) {
      drafts.push(breaks(place, 'a fraction', sample + 0.5, 'type', 'format', 'multipleOf'));
      drafts.push(...guesses([breaks(place, 'a tiny fraction', sample + 2 ** -20, 'type', 'format', 'multipleOf')]));
    } else drafts.push(...guesses([fits(place, 'a fraction', sample + 0.25)]));
    if (multipleOf !== undefined) {
      drafts.push(
        ...guesses([
          breaks(
            place,
            `a number that is not a multiple of ${multipleOf}`,
            sample + multipleOf / 2,
            'multipleOf',
            'type',
          ),
        ]),
      );
    }
  }
  const zero = drafts.some(({ title }) => title === '0') ? [] : guesses([fits(place, '0', 0)]);
  return [...drafts, ...zero];
}

function limit(place: Place, value: number, outwards: number, keyword: string): Draft[] {
  return [
    fits(place, show(value), value, keyword),
    breaks(place, show(value + outwards), round(value + outwards), keyword, 'format'),
    // It may break the other limit.
    ...guesses([fits(place, show(value - outwards), round(value - outwards), keyword)]),
  ];
}

function openLimit(place: Place, value: number, inwards: number, keyword: string): Draft[] {
  return [
    breaks(place, show(value), value, keyword),
    fits(place, show(value + inwards), round(value + inwards), keyword),
  ];
}

/** Without the rounding errors of binary fractions. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

function show(value: number): string {
  return String(round(value));
}
