import type { Json } from '../../../generate/spec/node.ts';
import type { Bump } from '../../difference/bump.ts';

/** How the values that a schema allows change. */
export type Relation =
  | 'same'
  | 'narrower'
  | 'wider'
  | 'other'
  | 'unweighed'
  | 'prose'
  | 'opens'
  | 'gains'
  | 'loses'
  | 'demands'
  | 'wraps';

/** What a relation means to those who send a value, and to those who read one. */
export const verdicts: { readonly [R in Relation]: readonly [sent: Bump, read: Bump] } = {
  same: ['none', 'none'],
  // Fewer values: some that were sent are refused; readers know all that may come.
  narrower: ['major', 'minor'],
  wider: ['minor', 'major'],
  // Some values are new, others gone.
  other: ['major', 'major'],
  // Says so in its message.
  unweighed: ['major', 'major'],
  prose: ['patch', 'patch'],
  // Further members: readers ignore those that they do not know.
  opens: ['minor', 'minor'],
  gains: ['minor', 'minor'],
  // Senders have used what is gone, and readers look for it.
  loses: ['major', 'major'],
  // A member that has to be sent, and that readers may ignore.
  demands: ['major', 'minor'],
  // One form becomes several, and values that match two of them are refused.
  wraps: ['major', 'major'],
};

/** The relation of the same edit undone. */
export const undone: { readonly [R in Relation]: Relation } = {
  same: 'same',
  narrower: 'wider',
  wider: 'narrower',
  other: 'other',
  unweighed: 'unweighed',
  prose: 'prose',
  opens: 'narrower',
  gains: 'loses',
  loses: 'gains',
  demands: 'loses',
  wraps: 'narrower',
};

/**
 * One edit of a schema. `values` prove the relation: ajv accepts each under one schema only. Those of `gains`, `loses` and `demands` are about
 * members that an open object would allow anyway, so they have none.
 */
export type SchemaEdit = [relation: Relation, why: string, old: Json, now: Json, ...values: Json[]];
