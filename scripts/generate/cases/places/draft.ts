import type { Json } from '../../model/api.ts';
import type { Base, SharedList } from '../case/case.ts';
import { type Place, put } from './place.ts';

/** A case before a validator has confirmed it. */
export interface Draft {
  /** The title without the verdict: `101 items`. */
  title: string;
  /** Candidates; the first that the validator confirms is used. */
  bodies: readonly Json[];
  /** The base that they change, if not the place's. */
  base?: Base;
  /** The keywords that the bodies should break; absent if they should be valid. */
  breaks?: readonly string[];
  /** Pointer of the value that breaks them, if not the place itself. */
  at?: string;
  /** Present if it breaks its one keyword in several places. */
  everywhere?: true;
  /** The keyword that is tested, if not the first of `breaks`. */
  keyword?: string;
  /** Whether to drop it without a warning if the validator does not confirm it. */
  guess?: boolean;
  /** JSON pointer of the enum in the document, if the draft has one of its values. */
  listedAt?: string;
  /** The list of values that it comes from, if that is the same for every schema. */
  list?: SharedList;
}

/** A draft with a valid value at the place. */
export function fits(place: Place, title: string, value: Json, keyword?: string): Draft {
  return { title, bodies: [put(place, value)], ...(keyword === undefined ? {} : { keyword }) };
}

/** A draft with a value at the place that breaks one of the keywords. */
export function breaks(place: Place, title: string, value: Json, ...keywords: string[]): Draft {
  return { title, bodies: [put(place, value)], breaks: keywords };
}

/** The same drafts, to be dropped without a warning. */
export function guesses(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => ({ ...draft, guess: true }));
}
