import type { Position } from '../reading/position.ts';
import type { Bump } from './bump.ts';
import type { Place } from './place.ts';

/**
 * What a difference does to the set of valid messages. `tighter` allows fewer values, which breaks callers that send them; `looser` allows
 * more, which breaks callers that read them; `other` does both, or cannot be weighed. `gained` and `lost` are about whole parts, such as
 * an operation. `text` changes prose only, and `none` does not reach the wire.
 */
export type Effect = 'tighter' | 'looser' | 'other' | 'gained' | 'lost' | 'text' | 'none';

/** The kinds of difference, which the rules of a policy refer to. */
export const kinds = [
  'additional-properties',
  'client-method-renamed',
  'component-added',
  'component-removed',
  'component-renamed',
  'constraint',
  'default',
  'callback-added',
  'callback-removed',
  'deprecated',
  'discriminator',
  'encoding',
  'environment-renamed',
  'enum-value-added',
  'enum-value-removed',
  'example',
  'header-added',
  'header-removed',
  'header-presence',
  'link-added',
  'link-changed',
  'link-removed',
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
  'serialization',
  'server-added',
  'server-removed',
  'text',
  'type',
  'unweighed',
  'variant-added',
  'variant-removed',
  'webhook-added',
  'webhook-removed',
] as const;
export type Kind = (typeof kinds)[number];

/** One difference between two models. */
export interface Difference {
  kind: Kind;
  place: Place;
  /** Where both documents use the value. */
  position: Position;
  /** One for both sides, or one for each. */
  effect: Effect | { request: Effect; response: Effect };
  /** A full sentence, written for callers. */
  finding: string;
  old?: string;
  new?: string;
  /** JSON pointers into the two documents. */
  pointers: { old?: string; new?: string };
  /** The keyword that changed, such as `maxLength`. */
  keyword: string;
  /** The effect on generated names, which a comparison of types cannot see. */
  types?: Bump;
  /** The scopes that use it, when it is part of a shared response or parameter. */
  scopes?: string[];
}
