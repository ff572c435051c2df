import type { Bump } from '../bump.ts';
import type { Place } from '../place.ts';

/** What a compiling consumer sees at one place. */
export interface TypeChange {
  place: Place;
  /** A member that came or went, whether one may be left out, whether it may be written, or what it holds. */
  aspect: 'member' | 'presence' | 'access' | 'type';
  bump: Bump;
  old: string;
  new: string;
}
