import type { NamedSchema } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';
import { children } from '../../model/views/use.ts';

/** The references through which components contain themselves. */
export interface Circles {
  /** Whether a reference leads to a component that contains, at any depth, the one with the reference. */
  has(reference: Schema): boolean;
  /** How many components the largest circle has; 0 without any. */
  largest: number;
}

/** Finds the circles of components: their strongly connected components, in the order of Tarjan's algorithm. */
export function findCircles(schemas: readonly NamedSchema[]): Circles {
  const references = new Map(schemas.map(({ name, schema }) => [name, referencesIn(schema)]));
  const circleOf = new Map<string, number>();
  const order = new Map<string, number>();
  const open: string[] = [];
  let largest = 0;

  /** Returns the earliest open component that this one leads to. */
  function enter(name: string): number {
    const own = order.size;
    order.set(name, own);
    open.push(name);
    let earliest = own;
    for (const target of references.get(name) ?? []) {
      if (circleOf.has(target.name) || !references.has(target.name)) continue;
      earliest = Math.min(earliest, order.get(target.name) ?? enter(target.name));
    }
    if (earliest < own) return earliest;
    const members = open.splice(open.lastIndexOf(name));
    for (const member of members) circleOf.set(member, own);
    const isCircle = members.length > 1 || references.get(name)?.some((target) => target.name === name);
    if (isCircle) largest = Math.max(largest, members.length);
    return earliest;
  }

  for (const { name } of schemas) if (!order.has(name)) enter(name);
  const inside = new Set<Schema>();
  for (const [name, targets] of references) {
    for (const target of targets) if (circleOf.get(target.name) === circleOf.get(name)) inside.add(target);
  }
  return { has: (reference) => inside.has(reference), largest };
}

type Reference = Extract<Schema, { kind: 'reference' }>;

function referencesIn(schema: Schema): Reference[] {
  return schema.kind === 'reference' ? [schema] : children(schema).flatMap(referencesIn);
}
