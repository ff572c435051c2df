import type { Api, NamedSchema } from '../reading/api.ts';
import { intersection, nowhere, type Position } from '../reading/position.ts';
import { findPositions } from '../reading/positions.ts';
import type { Schema } from '../reading/schema.ts';
import type { Difference } from './difference.ts';
import type { Place } from './place.ts';

/** The place that is being compared, and the messages that hold its value. */
export interface Spot {
  place: Place;
  position: Position;
}

type Found = Omit<Difference, 'place' | 'position'>;

/** Collects the differences between two documents, and pairs their components. */
export class Comparison {
  readonly differences: Difference[] = [];
  /** Renamed components: old names to new ones. */
  readonly renames = new Map<string, string>();
  readonly #newNames = new Set<string>();
  readonly old: ReadonlyMap<string, NamedSchema>;
  readonly now: ReadonlyMap<string, NamedSchema>;
  readonly sides: { old: Api; now: Api };
  readonly #positions: { old: ReadonlyMap<string, Position>; now: ReadonlyMap<string, Position> };
  /** Pairs of components that are being compared inline, so that recursion ends. */
  readonly #open: Set<string>;
  /** Results of trials, without which nested unions would take exponential time. */
  readonly #tried: WeakMap<Schema, WeakMap<Schema, boolean>>;

  constructor(
    old: Api,
    now: Api,
    positions?: { old: ReadonlyMap<string, Position>; now: ReadonlyMap<string, Position> },
    open = new Set<string>(),
    tried = new WeakMap<Schema, WeakMap<Schema, boolean>>(),
  ) {
    this.#open = open;
    this.#tried = tried;
    this.sides = { old, now };
    this.#positions = positions ?? { old: findPositions(old), now: findPositions(now) };
    this.old = new Map(old.schemas.map((named) => [named.name, named]));
    this.now = new Map(now.schemas.map((named) => [named.name, named]));
  }

  add(spot: Spot, found: Found): void {
    this.differences.push({ ...found, place: spot.place, position: spot.position });
  }

  /** The result of a comparison of two schemas that finds its own differences, each pair tried once. */
  try(old: Schema, now: Schema, judge: (trial: Comparison) => boolean): boolean {
    const results = this.#tried.get(old) ?? new WeakMap<Schema, boolean>();
    this.#tried.set(old, results);
    const known = results.get(now);
    if (known !== undefined) return known;
    const { old: before, now: after } = this.sides;
    const result = judge(new Comparison(before, after, this.#positions, this.#open, this.#tried));
    results.set(now, result);
    return result;
  }

  /** Which messages hold a component, in both documents. */
  positionOf(old: string, now: string): Position {
    return intersection(this.#positions.old.get(old) ?? nowhere, this.#positions.now.get(now) ?? nowhere);
  }

  /** Whether two references name the same component. If one name disappeared and the other is new, the component was renamed. */
  same(old: string, now: string): boolean {
    if (old === now) return true;
    if (this.now.has(old) || this.old.has(now)) return false;
    if (!this.renames.has(old) && !this.#newNames.has(now)) {
      this.renames.set(old, now);
      this.#newNames.add(now);
    }
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
    for (const difference of this.differences.slice(from))
      if (difference.kind === 'enum-value-added') Object.assign(difference, { effect: 'gained' });
  }

  /** Runs a comparison inside `not` or `if`, where a narrower schema may allow more. */
  asTurned(compare: () => void): void {
    const from = this.differences.length;
    compare();
    for (const difference of this.differences.slice(from)) {
      if (['text', 'none'].includes(String(difference.effect)) || difference.kind === 'unweighed') continue;
      const finding = `${difference.finding} Inside \`not\` or \`if\` the change cannot be weighed, so it counts as breaking.`;
      Object.assign(difference, { kind: 'unweighed', effect: 'other', finding });
    }
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
