import { sameJson } from '../../cases/case/body.ts';
import type { Api, Json } from '../../model/api.ts';
import { namesOfVariants } from '../../model/discriminators.ts';
import type { ObjectShape, Schema } from '../../model/schema.ts';

/**
 * Whether a literal of the value compiles as the type of its schema. A valid value need not: a literal has no properties that the type does
 * not list, and a variant has only the names that its discriminator gives it.
 */
export function fitsType(schema: Schema, value: Json, api: Api): boolean {
  return new TypeCheck(api).fits(schema, value, []);
}

class TypeCheck {
  readonly #schemas: ReadonlyMap<string, Schema>;
  readonly #names: ReturnType<typeof namesOfVariants>;

  constructor({ schemas, document }: Api) {
    this.#schemas = new Map(schemas.map(({ name, schema }) => [name, schema]));
    this.#names = namesOfVariants(document);
  }

  /** `beside` are the other parts of an intersection, which may list more properties. */
  fits(schema: Schema, value: Json, beside: readonly Schema[]): boolean {
    if (value === null && schema.nullable) return true;
    switch (schema.kind) {
      case 'any':
      case 'assertion':
        return true;
      case 'never':
        return false;
      case 'null':
        return value === null;
      case 'boolean':
        return typeof value === 'boolean';
      case 'string':
      case 'number':
        return schema.loose || typeof value === schema.kind;
      case 'enum':
        return schema.values.some((one) => sameJson(one.value, value));
      case 'array':
        if (!Array.isArray(value)) return schema.loose === true;
        return value.every((item, index) => this.fits(schema.prefixItems[index] ?? schema.items, item, []));
      case 'object':
        return this.#fitsObject(schema, value, beside);
      case 'union':
        return schema.variants.some((variant) => this.fits(variant, value, beside));
      case 'intersection':
        return schema.parts.every((part) => this.fits(part, value, [...beside, ...schema.parts]));
      case 'reference': {
        const target = this.#schemas.get(schema.name);
        return !target || (this.#isNamed(target, value) && this.fits(target, value, beside));
      }
    }
  }

  #fitsObject(schema: ObjectShape, value: Json, beside: readonly Schema[]): boolean {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return Object.entries(value).every(([name, member]) => {
      const property = schema.properties.find((one) => one.name === name);
      if (property) return this.fits(property.schema, member, []);
      if (isOpen(schema)) return schema.additional.kind === 'never' || this.fits(schema.additional, member, []);
      return beside.some((other) => this.#lists(other, name));
    });
  }

  #lists(schema: Schema, name: string): boolean {
    switch (schema.kind) {
      case 'object':
        return isOpen(schema) || schema.properties.some((property) => property.name === name);
      case 'union':
        return schema.variants.some((variant) => this.#lists(variant, name));
      case 'intersection':
        return schema.parts.some((part) => this.#lists(part, name));
      case 'reference': {
        const target = this.#schemas.get(schema.name);
        return target !== undefined && this.#lists(target, name);
      }
      default:
        return false;
    }
  }

  #isNamed({ pointer }: Schema, value: Json): boolean {
    const members = Object(value) as { [name: string]: Json };
    return (this.#names.get(pointer) ?? []).every(
      ({ property, values }) => !Object.hasOwn(members, property) || values.includes(String(members[property])),
    );
  }
}

/** Whether the type of an object has an index signature, or says nothing of its properties. */
function isOpen({ properties, patterns, additional, evaluatesAll }: ObjectShape): boolean {
  return patterns.length > 0 || (additional.kind !== 'never' && (evaluatesAll === true || properties.length === 0));
}
