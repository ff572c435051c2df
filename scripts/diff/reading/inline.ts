import { asNode, type Json, type Node } from '../../generate/spec/node.ts';
import { nodeAt } from './node-at.ts';

/** A longer chain of references is a circle. */
const longestChain = 100;

/** Follows references; the pointer is that of the target. A reference that leads nowhere, or back to itself, is an empty object. */
export function resolveReference(document: Node, value: Json | undefined, pointer: string): [Node, string] {
  let node = asNode(value);
  let place = pointer;
  for (let steps = 0; typeof node.$ref === 'string' && steps < longestChain; steps += 1) {
    place = node.$ref.replace(/^#/, '');
    node = nodeAt(document, place);
  }
  return [node, place];
}

/** The value with everything in it written out but component schemas, which are compared by name. */
export function inlined(document: Node, value: Json | undefined, depth = 0): Json {
  if (Array.isArray(value)) return value.map((item) => inlined(document, item, depth));
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (typeof value.$ref === 'string' && !value.$ref.startsWith('#/components/schemas/'))
    return depth > longestChain ? {} : inlined(document, resolveReference(document, value, '')[0], depth + 1);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inlined(document, member, depth)]));
}

/** The pointers of all component schemas that a value refers to. */
export function referredSchemas(value: Json | undefined): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && typeof value.$ref === 'string' && value.$ref.startsWith('#/components/schemas/'))
    return [value.$ref.slice(1)];
  return Object.values(value).flatMap(referredSchemas);
}
