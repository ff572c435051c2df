import type { StringShape } from '../model/schema.ts';
import { breaks, type Draft, fits, guesses } from './draft.ts';
import { formatSamples } from './formats.ts';
import { type Place, put, sampleAt, type Tools } from './place.ts';

/** Text that naive servers stumble over. */
const hardTexts: readonly [string, string][] = [
  ['the empty string', ''],
  ['a single space', ' '],
  ['spaces around the text', ' text '],
  ['quotes and markup', `"O'Brien" <i>&amp;<br> \\ %s $x {{x}}`],
  // With characters of no width that belong to the spelling (Persian, emoji), and an accent apart from its letter.
  ['letters beyond Latin', 'Ærø 東京 שלום e\u0301 می\u200cروم 👩\u200d💻'],
  ['control characters', 'a\u0000b\r\n\tc\u2028d'],
  ['the word null', 'null'],
  ['the word true', 'true'],
  ['digits', '0042'],
  ['two spaces, a plus and a percent code', 'a  b+c%20d'],
];

/** Both sides of the lengths, near misses of pattern and format, and text that is hard to get right. */
export function strings(place: Place, schema: StringShape, tools: Tools): Draft[] {
  const sample = sampleAt(place, tools);
  const text = typeof sample === 'string' ? sample : 'text';
  const free = schema.pattern === undefined && formatSamples(schema.format).valid.length === 0;
  const length = lengths(place, schema, text);
  const hard = hardTexts.map(([title, value]) => fits(place, title, value));
  return [
    ...length,
    ...(free ? guesses(hard.filter(({ title }) => !length.some((draft) => draft.title === title))) : []),
    ...(schema.pattern === undefined ? [] : guesses(patternMisses(place, text))),
    ...formatMisses(place, schema),
  ];
}

function lengths(place: Place, { minLength = 0, maxLength, pattern, format }: StringShape, text: string): Draft[] {
  const drafts: Draft[] = [];
  const exactly = (count: number, keyword: string, wrong: boolean, astral = false): Draft => ({
    title: `${count} ${astral ? 'emoji' : count === 1 ? 'character' : 'characters'}`,
    bodies: candidates(text, count, astral).map((value) => put(place, value)),
    ...(wrong ? { breaks: [keyword] } : { keyword }),
    // A pattern or a format may leave no text of this length.
    guess: astral || pattern !== undefined || format !== undefined,
  });
  if (minLength > 0) {
    drafts.push(exactly(minLength - 1, 'minLength', true), exactly(minLength, 'minLength', false));
    if (minLength > 1) drafts.push(exactly(minLength - 1, 'minLength', true, true));
  }
  if (maxLength !== undefined) {
    if (maxLength > minLength) drafts.push(exactly(maxLength, 'maxLength', false));
    drafts.push(exactly(maxLength + 1, 'maxLength', true));
    // Lengths count code points; an emoji is one, though two units of UTF-16.
    drafts.push(exactly(maxLength, 'maxLength', false, true), exactly(maxLength + 1, 'maxLength', true, true));
  } else if (pattern === undefined && format === undefined) drafts.push(exactly(1000, 'maxLength', false));
  return drafts;
}

/** Texts of so many characters, the simplest first. */
function candidates(text: string, count: number, astral: boolean): string[] {
  if (astral) return ['😀'.repeat(count)];
  const last = text.at(-1) ?? 'a';
  const grown = text.slice(0, count).padEnd(count, last);
  return ['a'.repeat(count), 'A'.repeat(count), '1'.repeat(count), grown, text.slice(0, 1).repeat(count)];
}

function patternMisses(place: Place, text: string): Draft[] {
  const misses: [string, string][] = [
    ['the empty string', ''],
    ['a space after it', `${text} `],
    ['a space before it', ` ${text}`],
    ['a line break after it', `${text}\n`],
    ['a letter beyond Latin', `${text}é`],
    ['an emoji', '😀'],
    ['lower case', text.toLowerCase()],
    ['upper case', text.toUpperCase()],
    ['the last character missing', text.slice(0, -1)],
    ['the first character missing', text.slice(1)],
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
  return text.length > 60 ? `${text.slice(0, 20)}… of ${text.length} characters` : text;
}
