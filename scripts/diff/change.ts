import type { Bump } from './bump.ts';
import type { Hurt } from './judge-wire.ts';
import type { Kind } from './models/difference.ts';

/** One change with its verdict. */
export interface Change {
  /** The larger of `wire` and `types`, unless a policy says otherwise. */
  bump: Bump;
  wire: Bump;
  types: Bump;
  hurts: Hurt[];
  /** In the spec's own words, such as `POST /payments · request · billing.city`. */
  where: string;
  /** What changed, and what that means to whom it hurts. */
  message: string;
  kind: Kind;
  old?: string;
  new?: string;
  /** Why the project's policy says something else than the comparison. */
  policy?: { from: Bump; reason: string };
}

/** What a new document means to the consumers of the old one. */
export interface Verdict {
  bump: Bump;
  wire: Bump;
  types: Bump;
  /** Largest first. */
  changes: Change[];
}
