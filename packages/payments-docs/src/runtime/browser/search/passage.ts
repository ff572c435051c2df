import { termsOf, wordPattern } from './terms.ts';

/** A text in pieces; those that were looked for are marked. */
export type Passage = { text: string; marked: boolean }[];

/** About how many characters of a text are shown. */
const length = 180;

/** The part of a text in which most of the terms are, cut at words. */
export function passageOf(text: string, terms: ReadonlySet<string>): Passage {
  const words = [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    word,
    index,
    marked: termsOf(word).some((term) => terms.has(term)),
  }));
  const start = bestStart(words);
  const end = text.length - start <= length ? text.length : (lastWordBefore(words, start + length) ?? text.length);
  const pieces: Passage = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== '') pieces.push({ text: piece, marked });
  };
  if (start > 0) add('… ', false);
  let done = start;
  for (const { word, index, marked } of words) {
    if (!marked || index < start || index >= end) continue;
    add(text.slice(done, index), false);
    add(word, true);
    done = index + word.length;
  }
  add(text.slice(done, Math.max(end, done)), false);
  if (end < text.length) add(' …', false);
  return pieces;
}

interface Place {
  index: number;
  marked: boolean;
}

/** A little before the first marked word of the densest stretch. */
function bestStart(words: readonly Place[]): number {
  const marks = words.filter(({ marked }) => marked).map(({ index }) => index);
  let best = marks[0] ?? 0;
  let most = 0;
  for (const mark of marks) {
    const count = marks.filter((other) => other >= mark && other < mark + length - 40).length;
    if (count > most) [best, most] = [mark, count];
  }
  if (best < length / 2) return 0;
  return words.find(({ index }) => index >= best - 40)?.index ?? 0;
}

function lastWordBefore(words: readonly Place[], limit: number): number | undefined {
  const index = words.findLast((word) => word.index <= limit)?.index;
  return index === undefined ? undefined : Math.max(0, index - 1);
}
