import type { Bump } from '../bump.ts';
import type { Place } from '../place.ts';

/** Which way the value goes on the wire: senders write requests, readers read responses. */
export interface Position {
  request: boolean;
  response: boolean;
}

/**
 * What a difference does to the set of valid messages. `tighter` allows less and `looser` allows more: the one hurts senders, the other
 * readers. `other` is neither, and hurts both; `gained` and `lost` speak of whole things; `text` is prose; `none` never reaches the wire.
 */
export type Effect = 'tighter' | 'looser' | 'other' | 'gained' | 'lost' | 'text' | 'none';

/** The kinds of difference; a policy names them. */
export const kinds = [
  'additional-properties',
  'client-method-renamed',
  'component-added',
  'component-removed',
  'component-renamed',
  'constraint',
  'default',
  'deprecated',
  'discriminator',
  'environment-renamed',
  'enum-value-added',
  'enum-value-removed',
  'example',
  'header-added',
  'header-removed',
  'header-presence',
  'media-type-added',
  'media-type-removed',
  'nullable',
  'operation-added',
  'operation-removed',
  'operation-renamed',
  'other',
  'parameter-added',
  'parameter-removed',
  'parameter-presence',
  'path-parameter-renamed',
  'promise',
  'property-added',
  'property-removed',
  'property-presence',
  'read-only',
  'request-body-added',
  'request-body-removed',
  'request-body-presence',
  'response-added',
  'response-removed',
  'security',
  'server-added',
  'server-removed',
  'text',
  'type',
  'variant-added',
  'variant-removed',
] as const;
export type Kind = (typeof kinds)[number];

/** One difference between two models. */
export interface Difference {
  kind: Kind;
  place: Place;
  /** Sides that the value goes to in both documents. */
  position: Position;
  /** One for both sides, or one for each. */
  effect: Effect | { request: Effect; response: Effect };
  /** A full sentence in the caller's words. */
  finding: string;
  old?: string;
  new?: string;
  /** JSON pointers into the two documents. */
  pointers: { old?: string; new?: string };
  /** The keyword of the document that says it, such as `maxLength`. */
  keyword: string;
  /** What it does to generated names, which no comparison of types can see. */
  types?: Bump;
  /** The wire effect is known for sure, so that no second opinion may raise it. */
  settled?: boolean;
  /** Where it shows, when it stands in a shared response or parameter. */
  scopes?: string[];
}
