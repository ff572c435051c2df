import type { Bump } from '../difference/bump.ts';
import type { Place } from '../difference/place.ts';

/** A change of the generated types at one place. */
export interface TypeChange {
  place: Place;
  /** A member was added or removed, became optional or required, became read-only, or has another type. */
  aspect: 'member' | 'presence' | 'access' | 'type';
  bump: Bump;
  old: string;
  new: string;
}
