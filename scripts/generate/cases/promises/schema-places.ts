import type { Api, Operation } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Property, Schema } from '../../model/schema.ts';
import { Trail } from '../../model/trail.ts';
import { fromPointer, toPointer } from '../../spec/pointer.ts';
import { remember } from '../remember.ts';

/** Finds places of values by their schemas. */
export class SchemaPlaces {
  readonly #schemas: ReadonlyMap<string, Schema>;

  /** The places of an API; shared by all its operations. */
  static readonly for = remember((api: Api) => new SchemaPlaces(api));

  private constructor(api: Api) {
    this.#schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
  }

  /** The schema with references followed. */
  resolve(schema: Schema): Schema {
    const target = schema.kind === 'reference' ? this.#schemas.get(schema.name) : undefined;
    return target ? this.resolve(target) : schema;
  }

  /** Visits the properties of a value at every depth, with JSON pointers in which `*` stands for every item. A recursive schema is entered once. */
  visit(schema: Schema, see: (property: Property, pointer: string) => void, pointer = '', trail = new Trail()): void {
    switch (schema.kind) {
      case 'reference': {
        const target = this.#schemas.get(schema.name);
        const inside = target && trail.into(schema.name);
        if (inside) this.visit(target, see, pointer, inside);
        return;
      }
      case 'intersection':
        for (const part of schema.parts) this.visit(part, see, pointer, trail);
        return;
      case 'array':
        this.visit(schema.items, see, `${pointer}/*`, trail);
        return;
      case 'object':
        for (const property of schema.properties) {
          const at = pointer + toPointer([property.name]);
          see(property, at);
          this.visit(property.schema, see, at, trail);
        }
        return;
      default:
        return;
    }
  }

  /** Whether the JSON body of a request can have a value at a pointer. */
  requestHas({ requestBody }: Operation, pointer: string): boolean {
    const content = jsonContent(requestBody?.contents ?? []);
    return content !== undefined && this.#has(content.schema, fromPointer(pointer), []);
  }

  #has(schema: Schema, tokens: readonly string[], inside: readonly string[]): boolean {
    const [token, ...rest] = tokens;
    switch (schema.kind) {
      case 'never':
        return false;
      case 'reference': {
        const target = this.#schemas.get(schema.name);
        return (
          target !== undefined && !inside.includes(schema.name) && this.#has(target, tokens, [...inside, schema.name])
        );
      }
      case 'intersection':
        return schema.parts.some((part) => this.#has(part, tokens, inside));
      case 'union':
        return schema.variants.some((variant) => this.#has(variant, tokens, inside));
      case 'array':
        return token === undefined || (/^(\d+|\*)$/.test(token) && this.#has(schema.items, rest, []));
      case 'object': {
        if (token === undefined) return true;
        const property = schema.properties.find(({ name }) => name === token);
        if (property) return this.#has(property.schema, rest, []);
        return schema.additional.kind !== 'any' && this.#has(schema.additional, rest, []);
      }
      default:
        return token === undefined;
    }
  }
}
