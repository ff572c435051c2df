import type { Api, Json } from '../../model/api.ts';
import { type Named, namesOfVariants } from '../../model/discriminators.ts';
import { largestList } from '../../model/keywords/large-limits.ts';
import type { ArrayShape, ObjectShape, Schema } from '../../model/schema.ts';
import { type Certifier, certifierOf } from './certify.ts';
import { type Circles, findCircles } from './circles.ts';
import { makeItems, makeObject, usualLength } from './containers.ts';
import { type Extent, intersections } from './intersections.ts';
import { firstNames, nameCandidates, numbered } from './name-candidates.ts';
import { isPlausible, numberSamples, stringSamples } from './plain-samples.ts';
import { sizeOf } from './size.ts';
import { known, matchOne, named } from './variants.ts';

export type { Extent } from './intersections.ts';

/** How a value is made. */
interface Room {
  extent: Extent;
  /** How often a component may contain itself. */
  turns: number;
}

/** In values, at any depth. A larger value is not used. */
const largestSample = 100_000;

/** Makes valid values, preferring what the spec shows as examples. */
export class Samples {
  static readonly #known = { json: new WeakMap<Api, Samples>(), typed: new WeakMap<Api, Samples>() };

  readonly #schemas: Map<string, Schema>;
  /** The names of variants, by pointer. */
  readonly #names: ReadonlyMap<string, readonly Named[]>;
  readonly #certifier: Certifier;
  readonly #isTyped: boolean;
  readonly #circles: Circles;
  /** Valid values by how they are made: how much they contain, and how often they may enter their circle again. */
  readonly #made = new Map<string, Map<Schema, Json | undefined>>();
  /** Whether values are only made, and not validated: if the outermost is valid, so is everything in it. */
  #isGuess = false;

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
    this.#circles = findCircles(api.schemas);
    this.#certifier = certifierOf(api.document);
  }

  /**
   * A valid value; undefined if none can be found without an example. A component inside itself has only its required properties, and what is
   * optional is left out where it would be large, so that the values of any document are small.
   */
  of(schema: Schema, extent: Extent): Json | undefined {
    const turns = this.#circles.largest + 1;
    return extent === 'all' ? this.#of(schema, { extent, turns }) : this.#least(schema, turns);
  }

  /** The value that enters its circle again least often, and less often than `limit`. */
  #least(schema: Schema, limit: number): Json | undefined {
    for (let turns = 0; turns < limit; turns = Math.min(turns * 2 || 1, Math.max(turns + 1, limit - 1))) {
      const value = this.#of(schema, { extent: 'required', turns });
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #of(schema: Schema, room: Room): Json | undefined {
    const key = `${this.#isGuess} ${room.extent} ${room.turns}`;
    const made = this.#made.get(key) ?? new Map<Schema, Json | undefined>();
    this.#made.set(key, made);
    if (!made.has(schema)) made.set(schema, this.#make(schema, room));
    return made.get(schema);
  }

  /** The first valid candidate. If the first is valid, so is everything in it, which then needs no validator of its own. */
  #make(schema: Schema, room: Room): Json | undefined {
    if (this.#isGuess) return this.#first(schema, room);
    this.#isGuess = true;
    const guess = this.#first(schema, room);
    this.#isGuess = false;
    if (guess !== undefined && this.#isValid(schema, guess)) return guess;
    for (const value of this.#candidates(schema, room)) {
      if (value !== undefined && this.#isValid(schema, value)) return value;
    }
    return undefined;
  }

  #isValid(schema: Schema, value: Json): boolean {
    return sizeOf(value) <= largestSample && this.#certifier.valid(schema.pointer, value);
  }

  #first(schema: Schema, room: Room): Json | undefined {
    for (const value of this.#candidates(schema, room)) {
      if (value !== undefined && isPlausible(schema, value)) return value;
    }
    return undefined;
  }

  /** The schema itself, or the component that it refers to, with `null` allowed where the reference allows it. */
  resolve(schema: Schema): Schema {
    if (schema.kind !== 'reference') return schema;
    const { target, nullable } = this.#follow(schema);
    return target ? { ...target, nullable: target.nullable || nullable } : { ...schema, kind: 'any' };
  }

  /** What a reference leads to, through components that only refer to others. */
  #follow(reference: Schema): { target: Schema | undefined; nullable: boolean } {
    let target: Schema | undefined = reference;
    let nullable = false;
    while (target?.kind === 'reference') {
      nullable ||= target.nullable;
      target = this.#schemas.get(target.name);
    }
    return { target, nullable };
  }

  *#candidates(schema: Schema, room: Room): Generator<Json | undefined> {
    // An example of an object may have more than the required properties, so build it from examples of its properties.
    const resolved = this.resolve(schema);
    const composed =
      resolved.kind === 'array' ||
      resolved.kind === 'union' ||
      (resolved.kind === 'object' && resolved.properties.length > 0);
    if (!composed) yield* schema.examples;
    yield* this.#shaped(schema, room);
    yield* schema.examples;
    if (schema.default !== undefined) yield schema.default;
    if (schema.nullable) yield null;
  }

  *#shaped(schema: Schema, room: Room): Generator<Json | undefined> {
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
        yield this.#items(schema, usualLength(schema), (item) => this.#of(item, room));
        if ((schema.minItems ?? 0) === 0) yield [];
        return;
      case 'object': {
        const of = (inner: Schema, extent: Extent) => this.#of(inner, { ...room, extent });
        const names = (count: number) => this.names(schema, count);
        yield makeObject(schema, room.extent, of, names);
        // What is optional may not fit together.
        if (room.extent === 'all') yield makeObject(schema, 'required', of, names);
        return;
      }
      case 'union':
        for (const variant of schema.variants) yield named(schema, variant, (one) => this.#of(one, room));
        for (const variant of schema.variants) yield this.#of(variant, room);
        if (schema.mode !== 'oneOf' || this.#isTyped) return;
        for (const variant of schema.variants) {
          const others = schema.variants.filter((other) => other !== variant);
          yield matchOne(this.#of(variant, room), variant, others, (one) => this.resolve(one));
        }
        return;
      case 'intersection':
        yield* intersections(schema.parts, room.extent, (part, extent) => this.#of(part, { ...room, extent }));
        return;
      case 'reference': {
        const { target } = this.#follow(schema);
        if (!target) return;
        const value = this.#circles.has(schema) ? this.#least(target, room.turns) : this.of(target, room.extent);
        yield* this.#byName(target.pointer, value);
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

  /** `count` valid items with their required properties, distinct if they must be; undefined if that is impossible. */
  items(schema: ArrayShape, count: number): Json[] | undefined {
    return this.#items(schema, count, (item) => this.of(item, 'required'));
  }

  #items(schema: ArrayShape, count: number, of: (item: Schema) => Json | undefined): Json[] | undefined {
    const isValid = (item: Json) => this.#certifier.valid(schema.items.pointer, item);
    return makeItems(schema, count, this.resolve(schema.items), of, isValid);
  }

  /** Up to `count` valid names for properties that an object does not list. */
  names({ properties, propertyNames }: ObjectShape, count: number): string[] {
    if (count > largestList) return [];
    const listed = new Set(properties.map(({ name }) => name));
    if (!propertyNames) return firstNames(numbered('key', count), count, (name) => !listed.has(name));
    const candidates = nameCandidates(this.resolve(propertyNames), this.of(propertyNames, 'required'), count);
    const isValid = (name: string) => !listed.has(name) && this.#certifier.valid(propertyNames.pointer, name);
    return firstNames(candidates, count, isValid);
  }
}
