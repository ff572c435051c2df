import type { Json } from '../../generate/spec/node.ts';
import type { Bump } from '../difference/bump.ts';
import type { Edit } from '../testing/edit.ts';

/** One edit of the orders document with its verdict on the wire, decided by the specification. `before` makes room for the edit. */
export type DocumentEdit = [wire: Bump, why: string, edit: Edit, before?: Edit];

/** Content in JSON. */
export const json = (schema: Json): Json => ({ 'application/json': { schema } });
