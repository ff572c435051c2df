/** Words that say nothing about what is looked for. */
const stopWords = new Set(
  (
    'a an and are as at be by can do does for from get have how i if in into is it its many me much my of often on or our should that the their ' +
    'them then there these find know need tell want this to use was we what when where which who why will with you your'
  ).split(' '),
);

/** Words of a text, each with its parts: `book_id` has `book` and `id`, `BookId` as well. All in lower case and without accents. */
export interface Word {
  whole: string;
  /** Stems; empty for a word that says nothing. */
  parts: string[];
}

/** A word, or a name such as `book_id`, `books.list` or `Retry-After`. */
export const wordPattern = /[\p{L}\p{N}_$]+(?:[.'’/-]+[\p{L}\p{N}_$]+)*/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const raw = plain(text).match(wordPattern) ?? [];
  return raw.map((word) => {
    const parts = word
      .replaceAll(/['’]s?\b/g, '')
      .split(/[^\p{L}\p{N}]+|(?<=[\p{Ll}\d])(?=\p{Lu})/u)
      .map((part) => part.toLowerCase())
      .filter((part) => part !== '');
    const [only = ''] = parts;
    return { whole: word.toLowerCase(), parts: parts.length === 1 && stopWords.has(only) ? [] : parts.map(stem) };
  });
}

/** What a text is found by: every part of every word, and words of several parts as a whole. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ whole, parts }) => (parts.length > 1 ? [whole, ...parts] : parts));
}

/** One form for `book`, `books`, `booked`, `booking`. It need not be a word. */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<=ch|sh|ss|x|z)es$|(?<![suio])s$/, '');
  const base = singular
    .replace(/(?<=[aeiouy].*[a-z])(?:ations?|ators?|ates?|ating|ated)$/, 'at')
    .replace(/(?<=[aeiouy].*[a-z]{2})(?:ing|ed)$|(?<=[aeiouy][a-z]{2,})(?:ing|ed)$/, '');
  const single = base.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  const short = single.length < 3 ? base : single;
  return short.length > 3 ? short.replace(/(?<=[a-z]{3})e$/, '').replace(/(?<=[^aeiou])[iy]$/, 'y') : short;
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}
