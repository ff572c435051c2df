import type { Api, NamedSchema } from '../../generate/model/api.ts';
import type { Schema } from '../../generate/model/schema.ts';
import type { Difference, Position } from './difference.ts';
import { nodeAt } from './node-at.ts';
import type { Place } from './place.ts';

/** The place that is being compared, and the messages that hold its value. */
export interface Spot {
  place: Place;
  position: Position;
  /** The position is narrower than the document suggests, so Redocly's verdict does not raise what is found here. */
  settled?: boolean;
}

type Found = Omit<Difference, 'place' | 'position'>;

/** Collects the differences between two models, and pairs their components. */
export class Comparison {
  readonly differences: Difference[] = [];
  /** Renamed components: old names to new ones. */
  readonly renames = new Map<string, string>();
  readonly old: ReadonlyMap<string, NamedSchema>;
  readonly now: ReadonlyMap<string, NamedSchema>;
  /** Pairs of components that are being compared inline, so that recursion ends. */
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

  /** Whether two references name the same component. If one name disappeared and the other is new, the component was renamed. */
  same(old: string, now: string): boolean {
    if (old === now) return true;
    if (this.now.has(old) || this.old.has(now)) return false;
    if (!this.renames.has(old) && ![...this.renames.values()].includes(now)) this.renames.set(old, now);
    return this.renames.get(old) === now;
  }

  /** Runs a comparison unless one with the same key is running. */
  once(key: string, compare: () => void): void {
    if (this.#open.has(key)) return;
    this.#open.add(key);
    compare();
    this.#open.delete(key);
  }

  /** Runs a comparison inside an open enum: a value that was added was possible before. */
  asOpen(compare: () => void): void {
    const from = this.differences.length;
    compare();
    for (const difference of this.differences.slice(from)) {
      if (difference.kind === 'enum-value-added') Object.assign(difference, { effect: 'gained', settled: true });
    }
  }

  /** Whether the objects at the pointers are deprecated. */
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

/** Follows references; a reference may add `null`. */
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
