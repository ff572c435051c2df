/** The schema part of the model: JSON Schema 2020-12 as OpenAPI 3.1 uses it, with every respelling made one. */
import type { Json } from './api.ts';

/** Every schema carries these, whatever its kind. */
interface Annotations {
  /** Its place in the document. */
  pointer: string;
  title?: string;
  description?: string;
  /** Whether `null` is valid besides what the kind allows. */
  nullable: boolean;
  deprecated: boolean;
  readOnly: boolean;
  writeOnly: boolean;
  default?: Json;
  examples: Json[];
  /** What a number counts, such as `minor` for minor currency units (`x-unit`). */
  unit?: string;
  /** Whether the value is a secret that must not be shown or logged (`x-sensitive`). */
  sensitive: boolean;
}

export type Schema = Annotations & Shape;

/** What makes one kind of schema different from another. Generators decide with one exhaustive `switch (schema.kind)`. */
export type Shape =
  | { kind: 'any' }
  | { kind: 'never' }
  | { kind: 'null' }
  | { kind: 'boolean' }
  | EnumShape
  | StringShape
  | NumberShape
  | ArrayShape
  | ObjectShape
  | UnionShape
  | { kind: 'intersection'; parts: Schema[] }
  | AssertionShape
  /** Another component schema, by name. */
  | { kind: 'reference'; name: string };

/** `enum`, or `const` as an enum of one. `null` among the values is `nullable` instead. */
export interface EnumShape {
  kind: 'enum';
  values: EnumValue[];
}

export interface EnumValue {
  value: Json;
  /** From `x-enumDescriptions`. */
  description?: string;
}

/** What a schema says of values of one type. */
interface Typed {
  /** Whether the document names no type, so that values of other types are valid (JSON Schema 2020-12, section 7.6.1). */
  loose?: true;
  /** Whether the document speaks of all items or properties, if only to allow any; `unevaluated…` then finds none left. */
  evaluatesAll?: true;
}

export interface StringShape extends Typed {
  kind: 'string';
  /** Lengths count Unicode code points. */
  minLength?: number;
  maxLength?: number;
  /** ECMA-262 regular expression, unanchored, with the `u` flag. */
  pattern?: string;
  format?: string;
}

export interface NumberShape extends Typed {
  kind: 'number';
  integer: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  format?: string;
}

export interface ArrayShape extends Typed {
  kind: 'array';
  /** One schema for each of the first items, in order; empty when `items` is for all. */
  prefixItems: Schema[];
  /** For all items after those. */
  items: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems: boolean;
}

export interface ObjectShape extends Typed {
  kind: 'object';
  /** In the document's order. */
  properties: Property[];
  /** What properties whose names match a pattern must be as well; patterns are as in strings. */
  patterns: { pattern: string; schema: Schema }[];
  /** What properties that are neither listed nor match a pattern must be: `any` when open, `never` when closed. */
  additional: Schema;
  propertyNames?: Schema;
  minProperties?: number;
  maxProperties?: number;
}

export interface Property {
  name: string;
  required: boolean;
  /** Whether it is required without being listed, so that it is like any additional property otherwise. */
  unlisted?: true;
  schema: Schema;
  /** JSON pointer into the request body whose value a response repeats here (`x-echoes: $request.body#/…`). */
  echoes?: string;
  /** JSON pointer into the request body: where it holds `true`, the property is present and not null (`x-present-when`). */
  presentWhen?: string;
  /** Whether no two answers hold the same value here (`x-unique`). */
  unique?: true;
  /** How a number of a response follows from lines of the request (`x-total`). */
  total?: Total;
}

/** The sum over lines of the request of quantity times price. */
export interface Total {
  /** JSON pointer into the request body, to the list of lines. */
  lines: string;
  /** The property of a line that names what is sold. */
  item: string;
  /** The property of a line that says how many. */
  quantity?: string;
  /** The property of a line that may name its own price. */
  price?: string;
}

export interface UnionShape {
  kind: 'union';
  /** `oneOf` matches exactly one variant, `anyOf` one or more. */
  mode: 'oneOf' | 'anyOf';
  variants: Schema[];
  /** The property whose value names the variant (OpenAPI 3.1, section 4.8.25). */
  discriminator?: { property: string; mapping: { value: string; name: string }[] };
}

/** A constraint that no type can say. Whatever reads types takes it for `any`; validators check it. */
export interface AssertionShape {
  kind: 'assertion';
  assertion:
    | { keyword: 'not'; schema: Schema }
    | { keyword: 'if'; if: Schema; whenValid?: Schema; whenInvalid?: Schema }
    | { keyword: 'contains'; schema: Schema; minContains: number; maxContains?: number }
    | { keyword: 'dependentRequired'; required: { name: string; others: string[] }[] }
    | { keyword: 'dependentSchemas'; schemas: { name: string; schema: Schema }[] }
    /** Judges what no other keyword of the schema around it has judged. */
    | { keyword: 'unevaluatedProperties' | 'unevaluatedItems'; schema: Schema };
}
