import type { Api, Json } from '../../model/api.ts';
import { type Named, namesOfVariants } from '../../model/discriminators.ts';
import { largestList } from '../../model/keywords/large-limits.ts';
import type { ArrayShape, ObjectShape, Schema } from '../../model/schema.ts';
import { toPointer } from '../../spec/pointer.ts';
import { sameJson } from '../case/body.ts';
import { type Certifier, certifierOf } from './certify.ts';
import { type Extent, intersections } from './intersections.ts';
import { nameCandidates, numbered } from './name-candidates.ts';
import { isPlausible, numberSamples, stringSamples, vary } from './plain-samples.ts';
import { known, matchOne, named } from './variants.ts';

export type { Extent } from './intersections.ts';

/** Makes valid values, preferring what the spec shows as examples. */
export class Samples {
  static readonly #known = { json: new WeakMap<Api, Samples>(), typed: new WeakMap<Api, Samples>() };

  readonly #schemas: Map<string, Schema>;
  /** The names of variants, by pointer. */
  readonly #names: ReadonlyMap<string, readonly Named[]>;
  readonly #certifier: Certifier;
  readonly #isTyped: boolean;
  readonly #made = { required: new Map<Schema, Json | undefined>(), all: new Map<Schema, Json | undefined>() };
  /** The first candidates, before any is validated. */
  readonly #guessed = { required: new Map<Schema, Json | undefined>(), all: new Map<Schema, Json | undefined>() };
  #isGuess = false;
  /** The outermost component, by its depth, that decided how the current value is made: one inside itself ends early. */
  #outermost = Number.POSITIVE_INFINITY;

  /** The samples of an API; shared by all its operations, so that each is made once. Types refuse some that are valid as JSON. */
  static for(api: Api, language: 'json' | 'typed' = 'json'): Samples {
    const known = Samples.#known[language];
    const samples = known.get(api) ?? new Samples(api, language === 'typed');
    known.set(api, samples);
    return samples;
  }

  private constructor(api: Api, isTyped: boolean) {
    this.#isTyped = isTyped;
    this.#schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
    this.#names = namesOfVariants(api.document);
    this.#certifier = certifierOf(api.document);
  }

  /** A valid value; undefined if none can be found without an example. */
  of(schema: Schema, extent: Extent, inside: readonly string[] = []): Json | undefined {
    if (this.#made[extent].has(schema)) return this.#made[extent].get(schema);
    const made = (this.#isGuess ? this.#guessed : this.#made)[extent];
    if (made.has(schema)) return made.get(schema);
    const before = this.#outermost;
    this.#outermost = Number.POSITIVE_INFINITY;
    const value = this.#make(schema, extent, inside);
    if (this.#outermost >= inside.length) made.set(schema, value);
    this.#outermost = Math.min(before, this.#outermost);
    return value;
  }

  /** The first valid candidate. If the first is valid, so is everything in it, which then needs no validator of its own. */
  #make(schema: Schema, extent: Extent, inside: readonly string[]): Json | undefined {
    if (this.#isGuess) return this.#first(schema, extent, inside);
    this.#isGuess = true;
    const guess = this.#first(schema, extent, inside);
    this.#isGuess = false;
    if (guess !== undefined && this.#certifier.valid(schema.pointer, guess)) return guess;
    for (const value of this.#candidates(schema, extent, inside)) {
      if (value !== undefined && this.#certifier.valid(schema.pointer, value)) return value;
    }
    return undefined;
  }

  #first(schema: Schema, extent: Extent, inside: readonly string[]): Json | undefined {
    for (const value of this.#candidates(schema, extent, inside)) {
      if (value !== undefined && isPlausible(schema, value)) return value;
    }
    return undefined;
  }

  /** The schema itself, or the component that it refers to, with `null` allowed where the reference allows it. */
  resolve(schema: Schema): Schema {
    if (schema.kind !== 'reference') return schema;
    const target = this.#schemas.get(schema.name);
    if (!target) return { ...schema, kind: 'any' };
    const resolved = this.resolve(target);
    return { ...resolved, nullable: resolved.nullable || schema.nullable };
  }

  *#candidates(schema: Schema, extent: Extent, inside: readonly string[]): Generator<Json | undefined> {
    // An example of an object may have more than the required properties, so build it from examples of its properties.
    const resolved = this.resolve(schema);
    const composed =
      resolved.kind === 'array' ||
      resolved.kind === 'union' ||
      (resolved.kind === 'object' && resolved.properties.length > 0);
    if (!composed) yield* schema.examples;
    yield* this.#shaped(schema, extent, inside);
    yield* schema.examples;
    if (schema.default !== undefined) yield schema.default;
    if (schema.nullable) yield null;
  }

  *#shaped(schema: Schema, extent: Extent, inside: readonly string[]): Generator<Json | undefined> {
    switch (schema.kind) {
      case 'any':
        yield 'text';
        return;
      case 'null':
        yield null;
        return;
      case 'boolean':
        yield true;
        return;
      case 'enum':
        yield* schema.values.map(({ value }) => value);
        return;
      case 'string':
        yield* stringSamples(schema);
        return;
      case 'number':
        yield* numberSamples(schema);
        return;
      case 'array':
        yield this.#array(schema, extent, inside);
        if ((schema.minItems ?? 0) === 0) yield [];
        return;
      case 'object':
        yield this.#object(schema, extent, inside);
        // What is optional may not fit together.
        if (extent === 'all') yield this.#object(schema, 'required', inside);
        return;
      case 'union':
        for (const variant of schema.variants) yield named(schema, variant, (one) => this.of(one, extent, inside));
        for (const variant of schema.variants) yield this.of(variant, extent, inside);
        if (schema.mode !== 'oneOf' || this.#isTyped) return;
        for (const variant of schema.variants) {
          const others = schema.variants.filter((other) => other !== variant);
          yield matchOne(this.of(variant, extent, inside), variant, others, (one) => this.resolve(one));
        }
        return;
      case 'intersection':
        yield* intersections(schema.parts, extent, (part, extent) => this.of(part, extent, inside));
        return;
      case 'reference': {
        const target = this.#schemas.get(schema.name);
        // A component may appear inside itself once.
        const open = inside.filter((name) => name === schema.name).length < 2;
        if (inside.includes(schema.name)) this.#outermost = Math.min(this.#outermost, inside.indexOf(schema.name));
        if (target && open) yield* this.#byName(target.pointer, this.of(target, extent, [...inside, schema.name]));
        return;
      }
      case 'never':
        return;
    }
  }

  /** The value of a component as discriminators know it, then as it is. */
  *#byName(component: string, value: Json | undefined): Generator<Json | undefined> {
    for (const one of this.#names.get(component) ?? []) yield known(one, value);
    yield value;
  }

  #array(schema: ArrayShape, extent: Extent, inside: readonly string[]): Json | undefined {
    const first = Math.min(schema.prefixItems.length, schema.maxItems ?? schema.prefixItems.length);
    const length = Math.max(1, first, schema.minItems ?? 0);
    return this.items(schema, length, extent, inside);
  }

  /** `count` valid items, distinct if they must be; undefined if that is impossible. */
  items(schema: ArrayShape, count: number, extent: Extent = 'required', inside: readonly string[] = []) {
    if (count > largestList) return undefined;
    const prefix = schema.prefixItems.slice(0, count).map((item) => this.of(item, extent, inside));
    const items = prefix.filter((item) => item !== undefined);
    if (items.length < prefix.length) return undefined;
    if (items.length === count) return items;
    const first = this.of(schema.items, extent, inside);
    if (first === undefined) return undefined;
    if (!schema.uniqueItems) return [...items, ...Array.from({ length: count - items.length }, () => first)];
    for (const item of this.#variations(schema.items, first)) {
      if (items.length === count) break;
      if (!items.some((other) => sameJson(other, item))) items.push(item);
    }
    return items.length === count ? items : undefined;
  }

  /** Distinct valid values, starting with the given one. */
  *#variations(schema: Schema, first: Json): Generator<Json> {
    yield first;
    const resolved = this.resolve(schema);
    if (resolved.kind === 'enum') yield* resolved.values.map(({ value }) => value);
    for (let number = 1; number <= 1000; number += 1) {
      const other = vary(first, number);
      if (this.#certifier.valid(schema.pointer, other)) yield other;
    }
  }

  #object(schema: ObjectShape, extent: Extent, inside: readonly string[]): Json | undefined {
    const members: [string, Json][] = [];
    for (const property of schema.properties) {
      // TypeScript takes the inherited one for it, such as `constructor`, if it is left out.
      const isWanted = property.required || extent === 'all' || property.name in Object.prototype;
      if (property.schema.kind === 'never' || !isWanted) continue;
      const value = this.of(property.schema, extent, inside);
      if (value !== undefined) members.push([property.name, value]);
      else if (property.required) return undefined;
    }
    const missing = Math.max(schema.minProperties ?? 0, extent === 'all' && members.length === 0 ? 1 : 0);
    const extra = this.of(schema.additional, 'required', inside);
    const names = extra === undefined ? [] : this.names(schema, Math.max(0, missing - members.length));
    return Object.fromEntries([...members, ...names.map((name): [string, Json] => [name, extra ?? null])]);
  }

  /** Up to `count` valid names for properties that an object does not list. */
  names({ properties, propertyNames }: ObjectShape, count: number): string[] {
    const names = new Set<string>();
    if (count > largestList) return [];
    for (const name of propertyNames ? this.#namesOf(propertyNames, count) : numbered('key', count)) {
      if (names.size === count) break;
      if (!properties.some((property) => property.name === name)) names.add(name);
    }
    return [...names];
  }

  *#namesOf(schema: Schema, count: number): Generator<string> {
    const resolved = this.resolve(schema);
    const listed = resolved.kind === 'enum' ? resolved.values.map(({ value }) => String(value)) : [];
    const sample = String(this.of(schema, 'required') ?? 'a');
    for (const name of nameCandidates(listed, sample, count)) {
      if (this.#certifier.valid(schema.pointer, name)) yield name;
    }
  }
}

/** The pointer of a property, below the pointer of its object. */
export function propertyPointer(object: string, name: string): string {
  return object + toPointer([name]);
}
