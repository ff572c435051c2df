import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { type PackedEntries, unpackEntries } from '../../machine/packed-entries.ts';
import type { SearchEntry } from '../../machine/page-entries.ts';
import { type Passage, passageOf } from './passage.ts';
import { synonymsOf } from './synonyms.ts';
import { termsOf, type Word, wordsOf } from './terms.ts';

/** One hit, best first in a list. */
export interface Found {
  title: string;
  /** Whether the title is a name in code. */
  isName: boolean;
  /** Where it is: the page, then its part. */
  section: string;
  /** Relative to the folder of the site, with the anchor. */
  link: string;
  passage: Passage;
}

export interface Findings {
  found: Found[];
  /** The words that no result contains, if there are none with all words. */
  missing: string[];
}

/** How much an entry of each kind counts, in the order of `entryKinds`. */
const weights = { page: 2, section: 1.5, field: 1.2, status: 1.2, sample: 1, option: 0.8 };

/** Makes a search over the entries of a site. */
export function createFinder(packed: PackedEntries): (query: string, limit: number) => Findings {
  const entries = unpackEntries(packed);
  const index = new MiniSearch<{ id: number; title: string; section: string; text: string }>({
    fields: ['title', 'section', 'text'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (term) => [term],
      boost: { title: 5, section: 0.6 },
      weights: { prefix: 0.4, fuzzy: 0.3 },
      boostDocument: (id) => weights[entries[id]?.[0] ?? 'option'],
    },
  });
  index.addAll(entries.map(([, title, section, text], id) => ({ id, title, section, text })));

  return (query, limit) => {
    const typed = wordsOf(query);
    const words = typed.filter(({ parts }) => parts.length > 0);
    if (words.length === 0) return { found: [], missing: [] };
    const { results, missing } = search(index, words);
    const ranked = results
      .map((result) => {
        const [, title = '', , text = '', link = ''] = entries[result.id] ?? [];
        // What comes first on the site is what readers begin with, and a request comes before its answer.
        const early = (1.3 - (0.3 * result.id) / entries.length) * (link.includes('#response.') ? 0.7 : 1);
        const phrase = typed.length > 2 && spaced(text).includes(spaced(query)) ? 2 : 1;
        return { result, score: result.score * early * phrase * closeness(title, query) };
      })
      .sort((left, right) => right.score - left.score);
    const found = ranked.slice(0, limit).flatMap(({ result }) => {
      const entry = entries[result.id];
      return entry ? [toFound(entry, result)] : [];
    });
    return { found, missing };
  };
}

type Index = MiniSearch<{ id: number; title: string; section: string; text: string }>;

/** Entries with all words; else with words that resemble them; else with most of them. */
function search(index: Index, words: readonly Word[]): { results: SearchResult[]; missing: string[] } {
  for (const fuzzy of [false, true]) {
    const queries = words.map((word, order) => wordQuery(word, order === words.length - 1, fuzzy));
    const results = index.search({ combineWith: 'AND', queries });
    if (results.length > 0) return { results, missing: [] };
  }
  return mostWords(index, words);
}

/** Entries with at least half of the words that are known, if most words are. */
function mostWords(index: Index, words: readonly Word[]): { results: SearchResult[]; missing: string[] } {
  const hits = words.map((word) => ({ word, ids: idsOf(index, wordQuery(word, false, true)) }));
  const known = hits.filter(({ ids }) => ids.size > 0);
  const missing = hits.filter(({ ids }) => ids.size === 0).map(({ word }) => word.whole);
  if (known.length <= words.length / 2) return { results: [], missing };
  const queries = known.map(({ word }) => wordQuery(word, false, true));
  const enough = (id: number) => known.filter(({ ids }) => ids.has(id)).length >= known.length / 2;
  return { results: index.search({ combineWith: 'OR', queries }, { filter: ({ id }) => enough(id) }), missing };
}

function idsOf(index: Index, query: Query): Set<number> {
  return new Set(index.search(query).map(({ id }) => id));
}

/** A word as typed, as its parts, or as another word for the same. */
function wordQuery({ whole, parts }: Word, isLast: boolean, fuzzy: boolean): Query {
  const [first = ''] = parts;
  // A word with an ending is typed to its end: `polling` is not the beginning of `Poland`.
  const isComplete = parts.length === 1 && first !== whole;
  const options = {
    prefix: (term: string) => !isComplete && (term.length > 2 || (isLast && term.length > 1)),
    fuzzy: (term: string) => (fuzzy && whole.length > 5 && term.length > 4 ? (term.length > 8 ? 2 : 1) : false),
  };
  if (parts.length > 1)
    return {
      combineWith: 'OR',
      queries: [
        { ...options, queries: [whole], boost: { title: 10, text: 4 } },
        { ...options, combineWith: 'AND', queries: parts },
      ],
    };
  return {
    combineWith: 'OR',
    queries: [
      { ...options, queries: [first] },
      { prefix: false, fuzzy: false, boost: { title: 2, section: 0.3 }, queries: [...synonymsOf(first)] },
    ],
  };
}

/** A title that is what was typed counts for much more than one that contains it. */
function closeness(title: string, query: string): number {
  const typed = query.trim().toLowerCase();
  const name = title.toLowerCase();
  if (name === typed) return 4;
  if (name.split('.').at(-1) === typed) return 3;
  // The word itself before another form of it: `remove` means Remove book, not Book removed.
  const itself = name.split(/[^\p{L}\p{N}]+/u).includes(typed) ? 0.3 : 0;
  const [wanted, had] = [new Set(termsOf(typed)), new Set(termsOf(title))];
  const shared = [...wanted].filter((term) => had.has(term)).length;
  return 1 + itself + shared / Math.max(had.size, wanted.size, 1);
}

/** A text in lower case, its words apart by one space. */
function spaced(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function toFound([kind, title, section, text, link]: SearchEntry, { match }: SearchResult): Found {
  return {
    title,
    isName: kind === 'field' || kind === 'option',
    section,
    link,
    passage: passageOf(text, new Set(Object.keys(match))),
  };
}
