import type { Json } from '../../model/api.ts';
import { largestText } from '../../model/keywords/large-limits.ts';
import type { StringShape } from '../../model/schema.ts';
import { breaks, type Draft, fits, guesses } from '../places/draft.ts';
import { type Place, put, sampleAt, type Tools } from '../places/place.ts';
import { hardTexts } from '../requests/values.ts';
import { formatSamples } from '../samples/formats.ts';

/** Drafts for the limits of the length, near misses of pattern and format, and text that servers often mishandle. */
export function strings(place: Place, schema: StringShape, tools: Tools): Draft[] {
  const sample = sampleAt(place, tools);
  const text = typeof sample === 'string' ? sample : 'text';
  const free = schema.pattern === undefined && formatSamples(schema.format).valid.length === 0;
  const length = lengths(place, schema, text);
  const hard = (hardTexts as readonly [string, Json][]).map(([title, value]) => ({
    ...fits(place, title, value),
    list: { name: 'hardTexts' },
  }));
  return [
    ...length,
    ...(free ? guesses(hard.filter(({ title }) => !length.some((draft) => draft.title === title))) : []),
    ...(schema.pattern === undefined ? [] : guesses(patternMisses(place, text))),
    ...formatMisses(place, schema),
  ];
}

/** Just above the limits that servers have without saying so. */
const unlimited = [1001, 10_001, 100_001];

function lengths(place: Place, schema: StringShape, text: string): Draft[] {
  const { minLength = 0, maxLength, pattern, format } = schema;
  const drafts: Draft[] = [];
  if (minLength > largestText) return [];
  const exactly = (count: number, keyword: string, wrong: boolean, astral = false): Draft => ({
    title: `${count} ${astral ? 'emoji' : count === 1 ? 'character' : 'characters'}`,
    bodies: candidates(text, count, astral).map((value) => put(place, value)),
    ...(wrong ? { breaks: [keyword] } : { keyword }),
    // A pattern or a format may exclude text of this length.
    guess: astral || pattern !== undefined || format !== undefined,
  });
  if (minLength > 0) {
    drafts.push(exactly(minLength - 1, 'minLength', true), exactly(minLength, 'minLength', false));
    if (minLength > 1) drafts.push(exactly(minLength - 1, 'minLength', true, true));
  }
  if (maxLength !== undefined) {
    if (maxLength > largestText) return drafts;
    if (maxLength > minLength) drafts.push(exactly(maxLength, 'maxLength', false));
    drafts.push(exactly(maxLength + 1, 'maxLength', true));
    // Lengths count code points: an emoji is one, but two UTF-16 code units.
    drafts.push(exactly(maxLength, 'maxLength', false, true), exactly(maxLength + 1, 'maxLength', true, true));
  } else if (pattern === undefined && format === undefined) {
    const counts = unlimited.filter((count) => count > minLength);
    drafts.push(...counts.map((count) => exactly(count, 'maxLength', false)));
  }
  return drafts;
}

/** Texts with `count` characters, the simplest first. */
function candidates(text: string, count: number, astral: boolean): string[] {
  if (astral) return ['😀'.repeat(count)];
  const last = text.at(-1) ?? 'a';
  const grown = text.slice(0, count).padEnd(count, last);
  return ['a'.repeat(count), 'A'.repeat(count), '1'.repeat(count), grown, text.slice(0, 1).repeat(count)];
}

function patternMisses(place: Place, text: string): Draft[] {
  const misses: [string, string][] = [
    ['the empty string', ''],
    ['a trailing space', `${text} `],
    ['a leading space', ` ${text}`],
    ['a trailing line break', `${text}\n`],
    ['a trailing non-ASCII letter', `${text}é`],
    ['an emoji', '😀'],
    ['it in lower case', text.toLowerCase()],
    ['it in upper case', text.toUpperCase()],
    ['it without its last character', text.slice(0, -1)],
    ['it without its first character', text.slice(1)],
  ];
  return misses.filter(([, value]) => value !== text).map(([title, value]) => breaks(place, title, value, 'pattern'));
}

function formatMisses(place: Place, { format }: StringShape): Draft[] {
  const { valid, wrong } = formatSamples(format);
  return guesses([
    ...valid.map((value) => fits(place, shortened(value), value, 'format')),
    ...wrong.map(([title, value]) => breaks(place, title, value, 'format')),
  ]);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 20)}… (${text.length} characters)` : text;
}
