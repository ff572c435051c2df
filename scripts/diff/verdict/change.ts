import type { Bump } from '../difference/bump.ts';
import type { Kind } from '../difference/difference.ts';
import type { Place } from '../difference/place.ts';
import type { Audience } from './judge-wire.ts';

/** One change with its verdict. */
export interface Change {
  /** The larger of `wire` and `types`, unless a policy says otherwise. */
  bump: Bump;
  wire: Bump;
  types: Bump;
  breaks: Audience[];
  /** The place in the terms of the spec, such as `POST /books · request · author.name`. */
  where: string;
  /** What changed, and what that means to those whom it breaks. */
  message: string;
  kind: Kind;
  /** The same place as data. */
  place?: Place;
  /** JSON pointers into the two documents. */
  pointers?: { old?: string; new?: string };
  old?: string;
  new?: string;
  /** Set if the project's policy overrides the comparison. */
  policy?: { from: Bump; reason: string };
}

/** What a new version of a document means to callers of the old one. */
export interface Verdict {
  bump: Bump;
  wire: Bump;
  types: Bump;
  /** Set if openapi-typescript cannot declare the types of a document, so that only the wire was judged. */
  typesUnknown?: true;
  /** Largest first. */
  changes: Change[];
}
