import type { Api, Json } from '../../model/api.ts';
import { largestList } from '../../model/keywords/large-limits.ts';
import type { ArrayShape, ObjectShape, Schema, UnionShape } from '../../model/schema.ts';
import { toPointer } from '../../spec/pointer.ts';
import { sameJson } from '../case/body.ts';
import { type Certifier, certifierOf } from './certify.ts';
import { matchOne } from './match-one.ts';
import { isPlausible, letters, numberSamples, stringSamples, vary } from './plain-samples.ts';

/** The properties of a sample: the required ones, or all. */
export type Extent = 'required' | 'all';

/** Makes valid values, preferring what the spec shows as examples. */
export class Samples {
  static readonly #known = { json: new WeakMap<Api, Samples>(), typed: new WeakMap<Api, Samples>() };

  readonly #schemas: Map<string, Schema>;
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
        for (const variant of schema.variants) yield this.#variant(schema, variant, extent, inside);
        for (const variant of schema.variants) yield this.of(variant, extent, inside);
        if (schema.mode === 'oneOf' && !this.#isTyped) yield* this.#single(schema.variants, extent, inside);
        return;
      case 'intersection':
        yield* this.#intersections(schema.parts, extent, inside);
        return;
      case 'reference': {
        const target = this.#schemas.get(schema.name);
        // A component may appear inside itself once.
        const open = inside.filter((name) => name === schema.name).length < 2;
        if (inside.includes(schema.name)) this.#outermost = Math.min(this.#outermost, inside.indexOf(schema.name));
        if (target && open) yield this.of(target, extent, [...inside, schema.name]);
        return;
      }
      case 'never':
        return;
    }
  }

  /** A value of a variant that names it, though the variant itself may allow any name. */
  #variant(
    { discriminator }: UnionShape,
    variant: Schema,
    extent: Extent,
    inside: readonly string[],
  ): Json | undefined {
    const entry = discriminator?.mapping.find(({ name }) => variant.kind === 'reference' && name === variant.name);
    if (!discriminator || !entry) return undefined;
    const value = this.of(variant, extent, inside);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, [discriminator.property]: entry.value }
      : undefined;
  }

  /** Values that match a variant although the others are as open. */
  *#single(variants: readonly Schema[], extent: Extent, inside: readonly string[]): Generator<Json | undefined> {
    for (const variant of variants) {
      const others = variants.filter((other) => other !== variant);
      yield matchOne(this.of(variant, extent, inside), variant, others, (schema) => this.resolve(schema));
    }
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
    const names: string[] = [];
    if (count > largestList) return names;
    const isFree = (name: string): boolean =>
      !properties.some((property) => property.name === name) && !names.includes(name);
    for (const name of this.#nameCandidates(propertyNames, count)) {
      if (names.length === count) break;
      const isValid = !propertyNames || this.#certifier.valid(propertyNames.pointer, name);
      if (isValid && isFree(name)) names.push(name);
    }
    return names;
  }

  *#nameCandidates(schema: Schema | undefined, count: number): Generator<string> {
    for (let number = 1; number <= count + 10; number += 1) yield `key${number}`;
    if (!schema) return;
    const resolved = this.resolve(schema);
    if (resolved.kind === 'enum') yield* resolved.values.map(({ value }) => String(value));
    const sample = String(this.of(schema, 'required') ?? 'a');
    yield sample;
    for (let number = 1; number <= count + 10; number += 1) {
      yield* [`${sample}${number}`, sample + letters(number), sample + letters(number).toUpperCase(), letters(number)];
    }
  }

  /** Values of all parts at once, then values that also satisfy what assertions ask for. */
  *#intersections(parts: readonly Schema[], extent: Extent, inside: readonly string[]): Generator<Json | undefined> {
    yield this.#intersection(parts, extent, inside);
    for (const asked of parts.flatMap(askedSchemas)) yield this.#intersection([...parts, asked], extent, inside);
    for (const part of parts) {
      if (part.kind !== 'assertion' || part.assertion.keyword !== 'contains') continue;
      const contained = this.of(part.assertion.schema, extent, inside);
      const others = this.#intersection(parts, extent, inside);
      if (contained === undefined) continue;
      yield Array.from({ length: part.assertion.minContains }, () => contained);
      if (Array.isArray(others)) yield [...others, contained];
    }
    yield this.#intersection(parts, extent === 'required' ? 'all' : 'required', inside);
  }

  #intersection(parts: readonly Schema[], extent: Extent, inside: readonly string[]): Json | undefined {
    const samples = parts.map((part) => this.of(part, extent, inside)).filter((sample) => sample !== undefined);
    const objects = samples.filter((sample) => typeof sample === 'object' && sample !== null && !Array.isArray(sample));
    return objects.length === samples.length ? Object.assign({}, ...objects) : samples[0];
  }
}

/** The schemas that the conditions of an assertion may ask for. */
function askedSchemas(schema: Schema): Schema[] {
  if (schema.kind !== 'assertion') return [];
  const { assertion } = schema;
  if (assertion.keyword === 'if')
    return [assertion.whenValid, assertion.whenInvalid].filter((one) => one !== undefined);
  return assertion.keyword === 'dependentSchemas' ? assertion.schemas.map((one) => one.schema) : [];
}

/** The pointer of a property, below the pointer of its object. */
export function propertyPointer(object: string, name: string): string {
  return object + toPointer([name]);
}
