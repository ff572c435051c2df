import type { Json } from '../model/api.ts';
import type { Base } from './case.ts';
import { type Place, put } from './place.ts';

/** A case before a validator has confirmed it. */
export interface Draft {
  /** Without the verdict: `101 items`. */
  title: string;
  /** Bodies to try: the first that turns out as intended is taken. */
  bodies: readonly Json[];
  /** The base that they differ from, if not the place's. */
  base?: Base;
  /** What the bodies are to break; absent when they are to be valid. */
  breaks?: readonly string[];
  /** Where, if not at the place itself. */
  at?: string;
  /** Whether it breaks its one keyword in several places. */
  everywhere?: true;
  /** The keyword that is tried, if not the only one of `breaks`. */
  keyword?: string;
  /** Whether it is a guess, to be dropped in silence when it turns out otherwise. */
  guess?: boolean;
  /** The value of a closed list. */
  listed?: Json;
}

/** A draft that puts a value at the place and is to be accepted. */
export function fits(place: Place, title: string, value: Json, keyword?: string): Draft {
  return { title, bodies: [put(place, value)], ...(keyword === undefined ? {} : { keyword }) };
}

/** A draft that puts a value at the place and is to be refused because of one of the keywords. */
export function breaks(place: Place, title: string, value: Json, ...keywords: string[]): Draft {
  return { title, bodies: [put(place, value)], breaks: keywords };
}

/** The same as guesses. */
export function guesses(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => ({ ...draft, guess: true }));
}
