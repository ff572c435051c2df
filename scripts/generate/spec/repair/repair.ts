import type { Note } from '../diagnostics.ts';
import type { Node } from '../node.ts';
import { changeObjects } from '../objects.ts';
import type { Faulty, Repair } from './faults.ts';
import {
  repairDocument,
  repairSecurity,
  repairSecurityScheme,
  repairServer,
  repairServers,
} from './repair-document.ts';
import { repairBounds, repairRequired } from './repair-limits.ts';
import { repairExamples, repairHeaders, repairMessages } from './repair-messages.ts';
import { repairParameter } from './repair-parameter.ts';
import { repairPathItem, repairPaths } from './repair-paths.ts';
import { repairSchema } from './repair-schema.ts';
import { repairValues } from './repair-values.ts';

/** In this order; each gets what the one before it made. */
const repairs: { readonly [kind: string]: readonly Repair[] } = {
  Schema: [repairSchema, repairBounds, repairRequired],
  Parameter: [repairParameter],
  PathItem: [repairPathItem, repairServers],
  Operation: [repairMessages, repairSecurity, repairServers],
  Response: [repairHeaders],
  MediaType: [repairExamples],
  Server: [repairServer],
  SecurityScheme: [repairSecurityScheme],
  OpenAPI: [repairDocument, repairPaths, repairSecurity, repairServers],
};

/**
 * Corrects faults of a document whose meaning is plain, such as `minimum: "1"`, and takes out what cannot be sent, such as the body of a `GET`.
 * Each is noted at its place. In: a bundled document that may be invalid in many ways.
 */
export function repair(document: Node, note: Note): Node {
  const isOld = String(document.openapi).startsWith('3.0');
  return changeObjects(document, (kind, written, pointer) => {
    const faulty = (node: Node): Faulty => ({ kind, node, pointer, document, isOld, note });
    if (kind !== 'OpenAPI' && typeof written.$ref === 'string' && kind !== 'PathItem') return written;
    return [repairValues, ...(repairs[kind] ?? [])].reduce((node, one) => one(faulty(node)), written);
  });
}
