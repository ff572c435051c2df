import { camelCase } from '../../spec/words.ts';

/** The words in the template of a path. */
export interface PathWords {
  /** The literal segments as identifiers: `/shelves/{id}/line-items` has `shelves` and `lineItems`. */
  words: string[];
  /** Whether it ends in a parameter, and so identifies one item of a collection. */
  item: boolean;
  /** Whether its last word can only be an action, as in `/shelves/{id}:archive`. */
  custom: boolean;
}

/** Segments about how an API is served. */
const serving = /^(api|rest|v\d+([._-]\d+)*)$/i;

/** First words of segments that name an action, such as `find-by-title`. */
const verbs = new Set(
  'add cancel check create find get list make remove search send set update upload validate verify'.split(' '),
);

/** Splits a path template into its words. */
export function readPath(path: string): PathWords {
  const segments = path.split('/').filter((segment) => segment !== '');
  while (segments.length > 1 && serving.test(segments[0] ?? '')) segments.shift();
  const parts = segments.flatMap((segment) => {
    const [, name = segment, action] = /^(.+):([A-Za-z][\w-]*)$/.exec(segment) ?? [];
    return action === undefined
      ? [{ name, custom: false }]
      : [
          { name, custom: false },
          { name: action, custom: true },
        ];
  });
  const last = parts.at(-1);
  return {
    words: parts.filter(({ name }) => !isParameter(name)).map(({ name }) => camelCase(name, 'path')),
    item: last !== undefined && isParameter(last.name),
    custom: last?.custom ?? false,
  };
}

function isParameter(segment: string): boolean {
  return segment.includes('{');
}

/** Whether a word reads like the name of several things: `books`, `lineItems`, but not `status`, `address` or `findByTags`. */
export function isPlural(word: string): boolean {
  const [first = ''] = word.split(/(?=[A-Z])/);
  return /[a-z]s$/.test(word) && !/(ss|us|is)$/.test(word) && !verbs.has(first.toLowerCase());
}
