import type { Api, Content, Example } from '../model/api.ts';
import type { Schema } from '../model/schema.ts';
import type { Note } from '../spec/diagnostics.ts';
import { sameJson, valueAt } from './case/body.ts';
import type { Base, Case } from './case/case.ts';
import { distinct, PlaceCases } from './place-cases.ts';
import { type Bases, findBases } from './places/bases.ts';
import type { Place, Tools } from './places/place.ts';
import { certifierOf } from './samples/certify.ts';
import { Samples } from './samples/sample.ts';

/** A place where the cases of a shared schema apply. */
export interface Use {
  topic: string;
  /** The valid value around it, and the place in it. */
  base: Base;
  pointer: string;
  schema: SharedSchema;
}

/** A component schema whose cases are the same wherever requests use it. */
export interface SharedSchema {
  name: string;
  /** JSON pointer in the document. */
  pointer: string;
  bases: Bases;
}

/**
 * The component schemas that request bodies use. A value that an object or a list holds is valid by itself, so what is certified for its schema
 * holds in every body: its cases are made once, not once for each operation that uses it.
 */
export class SharedSchemas {
  readonly #api: Api;
  readonly #note: Note;
  readonly #known = new Map<string, SharedSchema | undefined>();
  readonly #found: SharedSchema[] = [];
  readonly #schemas: ReadonlyMap<string, Schema>;

  constructor(api: Api, note: Note) {
    this.#api = api;
    this.#note = note;
    this.#schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
  }

  /** Returns the `share` of tools, which adds every place that it shares to `uses`. */
  sharing(uses: Use[]): (place: Place, bases: Bases) => boolean {
    return (place, bases) => {
      const schema = this.#of(place, bases);
      if (schema) uses.push({ topic: place.topic, base: place.base, pointer: place.pointer, schema });
      return schema !== undefined;
    };
  }

  /** The schemas found so far; making the cases of one may find more. */
  all(): Iterable<SharedSchema> {
    return this.#found;
  }

  /** The cases of a schema, with pointers and topics that begin at its value, and titles without statuses; and where it uses other schemas. */
  casesOf({ name, pointer, bases }: SharedSchema): { cases: Case[]; uses: Use[] } {
    const uses: Use[] = [];
    const tools: Tools = { ...this.#tools(), bases, root: pointer, share: this.sharing(uses) };
    const subject = {
      name: `\`${name}\``,
      accepts: [],
      refuses: [],
      isSendable: () => true,
      prepare: (place: Place) => place,
      fit: (base: Base, body: Case['request']['body'] & {}) => ({ base, body }),
    };
    const used = this.#schemas.get(name);
    if (!used) return { cases: [], uses };
    const schema = tools.samples.resolve(used);
    const start: Place = { topic: '', pointer: '', used, schema, base: bases.minimal, isPlain: true };
    return { cases: distinct(new PlaceCases(subject, tools, this.#note).from(start)), uses };
  }

  #of({ used, base, pointer }: Place, { full }: Bases): SharedSchema | undefined {
    if (used.kind !== 'reference' || used.nullable) return undefined;
    const { name } = used;
    if (!this.#known.has(name)) {
      const [usual, complete] = [valueAt(base.body, pointer), valueAt(full.body, pointer)];
      const examples: Example[] = [
        ...(usual === undefined ? [] : [{ name: 'usual', summary: 'A valid value.', value: usual }]),
        ...(complete === undefined || sameJson(usual, complete)
          ? []
          : [{ name: 'complete', summary: 'With optional fields.', value: complete }]),
      ];
      this.#known.set(name, this.#find(name, examples));
    }
    return this.#known.get(name);
  }

  #find(name: string, examples: Example[]): SharedSchema | undefined {
    const schema = this.#schemas.get(name);
    if (!schema) return undefined;
    const content: Pick<Content, 'schema' | 'examples'> = { schema, examples };
    const bases = findBases(content, this.#tools());
    if (!bases) return undefined;
    const shared = { name, pointer: schema.pointer, bases };
    this.#found.push(shared);
    return shared;
  }

  #tools(): Pick<Tools, 'samples' | 'certifier'> {
    return { samples: Samples.for(this.#api), certifier: certifierOf(this.#api.document) };
  }
}
