import type { Api, NamedSchema } from '../../generate/model/api.ts';
import type { Schema } from '../../generate/model/schema.ts';
import type { Place } from '../place.ts';
import type { Difference, Position } from './difference.ts';
import { nodeAt } from './node-at.ts';

/** Where a comparison stands: the place, and the sides that its value goes to. */
export interface Spot {
  place: Place;
  position: Position;
  /** The sides are fewer than the document shows, so that no second opinion may raise what is found here. */
  settled?: boolean;
}

type Found = Omit<Difference, 'place' | 'position'>;

/** Collects what differs between two models, and knows which component of the one is which of the other. */
export class Comparison {
  readonly differences: Difference[] = [];
  /** Old component names to new ones, where they are not the same. */
  readonly renames = new Map<string, string>();
  readonly old: ReadonlyMap<string, NamedSchema>;
  readonly now: ReadonlyMap<string, NamedSchema>;
  /** Pairs of components that are being compared in place; a recursive schema meets itself here. */
  readonly #open = new Set<string>();

  readonly sides: { old: Api; now: Api };

  constructor(old: Api, now: Api) {
    this.sides = { old, now };
    this.old = new Map(old.schemas.map((named) => [named.name, named]));
    this.now = new Map(now.schemas.map((named) => [named.name, named]));
  }

  add(spot: Spot, found: Found): void {
    const settled = spot.settled ? { settled: true } : {};
    this.differences.push({ ...settled, ...found, place: spot.place, position: spot.position });
  }

  /** Whether two references name the same component. Where one name has gone and the other is new, it was renamed. */
  same(old: string, now: string): boolean {
    if (old === now) return true;
    if (this.now.has(old) || this.old.has(now)) return false;
    if (!this.renames.has(old) && ![...this.renames.values()].includes(now)) this.renames.set(old, now);
    return this.renames.get(old) === now;
  }

  /** Compares what two different references name, once. */
  once(key: string, compare: () => void): void {
    if (this.#open.has(key)) return;
    this.#open.add(key);
    compare();
    this.#open.delete(key);
  }

  /** Runs a comparison of values that are only examples of what may come: a new one was possible before. */
  asOpen(compare: () => void): void {
    const from = this.differences.length;
    compare();
    for (const difference of this.differences.slice(from)) {
      if (difference.kind === 'enum-value-added') Object.assign(difference, { effect: 'gained', settled: true });
    }
  }

  /** Whether what stands at the pointers is deprecated, in the old document and in the new. */
  notes(pointers: { old: string; new: string }): [{ deprecated: boolean }, { deprecated: boolean }] {
    const { old, now } = this.sides;
    const [was, is] = [nodeAt(old.document, pointers.old), nodeAt(now.document, pointers.new)];
    return [{ deprecated: was.deprecated === true }, { deprecated: is.deprecated === true }];
  }

  resolveOld(schema: Schema): Schema {
    return resolve(schema, this.old);
  }

  resolveNow(schema: Schema): Schema {
    return resolve(schema, this.now);
  }
}

/** Follows references; what refers may add `null`. */
function resolve(schema: Schema, schemas: ReadonlyMap<string, NamedSchema>): Schema {
  let found = schema;
  let { nullable } = schema;
  for (let steps = 0; found.kind === 'reference' && steps < schemas.size; steps += 1) {
    const target = schemas.get(found.name)?.schema;
    if (!target) break;
    nullable ||= target.nullable;
    found = target;
  }
  return found === schema ? schema : { ...found, nullable };
}
