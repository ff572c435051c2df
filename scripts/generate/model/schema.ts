/** The schema part of the model: JSON Schema 2020-12 as OpenAPI 3.1 uses it, with one form for each meaning. */
import type { Json } from '../spec/node.ts';

/** Members of every schema. */
interface Annotations {
  /** Its place in the document. */
  pointer: string;
  title?: string;
  description?: string;
  /** Whether `null` is valid as well. */
  nullable: boolean;
  deprecated: boolean;
  readOnly: boolean;
  writeOnly: boolean;
  default?: Json;
  examples: Json[];
  /** The unit of a number, such as `minor currency units` (`x-unit`). */
  unit?: string;
  /** Whether the value is secret: not to be shown or logged (`x-sensitive`). */
  sensitive: boolean;
}

export type Schema = Annotations & Shape;

/** The members that depend on the kind of schema. Generators use one exhaustive `switch (schema.kind)`. */
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

/** `enum`, or `const` as an enum of one. A `null` among the values becomes `nullable`. */
export interface EnumShape {
  kind: 'enum';
  values: EnumValue[];
}

export interface EnumValue {
  value: Json;
  /** From `x-enumDescriptions`. */
  description?: string;
}

/** Constraints on values of one type. */
interface Typed {
  /** Whether the document gives no type, so that values of other types are valid (JSON Schema 2020-12, section 7.6.1). */
  loose?: true;
  /** Whether the document constrains or allows all items or properties, so that `unevaluated…` applies to none. */
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
  /** Whether it stands for bytes: its media type is not text, and it has no encoding. */
  binary?: true;
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
  /** The schemas of the first items, in order; empty if `items` applies to all. */
  prefixItems: Schema[];
  /** The schema of the items after those. */
  items: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems: boolean;
}

export interface ObjectShape extends Typed {
  kind: 'object';
  /** In the document's order. */
  properties: Property[];
  /** Schemas of properties whose names match a pattern, in addition; patterns are like those of strings. */
  patterns: { pattern: string; schema: Schema }[];
  /** The schema of properties that are not listed and match no pattern: `any` for an open object, `never` for a closed one. */
  additional: Schema;
  propertyNames?: Schema;
  minProperties?: number;
  maxProperties?: number;
}

export interface Property {
  name: string;
  required: boolean;
  /** Whether it is required but not listed, so that its schema is that of additional properties. */
  unlisted?: true;
  schema: Schema;
  /** JSON pointer into the request body whose value a response repeats here (`x-echoes: $request.body#/…`). */
  echoes?: string;
  /** JSON pointer into the request body: only where it holds `true`, the value is repeated (`x-echoes-when`). */
  echoesWhen?: string;
  /** Whether a server may omit or replace it inside a value that the response repeats (`x-overridable`). */
  overridable?: true;
  /** JSON pointer into the request body: where it holds `true`, the property is present and not null (`x-present-when`). */
  presentWhen?: string;
  /** JSON pointer into the request body: without a value there, the property is absent or null (`x-only-when`). */
  onlyWhen?: string;
  /** JSON pointer into the request body whose value is never the one of the property (`x-differs-from`). */
  differsFrom?: string;
  /** Whether every answer has a different value here (`x-unique`). */
  unique?: true;
  /** How to calculate a number of a response from lines of the request (`x-total`). */
  total?: Total;
}

/** The sum of quantity times price over lines of the request. */
export interface Total {
  /** JSON pointer into the request body, to the list of lines. */
  lines: string;
  /** The property of a line that identifies the item. */
  item: string;
  /** The property of a line with the quantity. */
  quantity?: string;
  /** The property of a line with a price of its own, if any. */
  price?: string;
  /** JSON pointer into the request body, to a value such as a discount code that may lower the sum. */
  reducedBy?: string;
  /** The share of the sum that a server may add, such as 0.5 for up to 50 % of tax; 0 if absent. */
  surcharge?: number;
}

export interface UnionShape {
  kind: 'union';
  /** `oneOf` matches exactly one variant, `anyOf` one or more. */
  mode: 'oneOf' | 'anyOf';
  variants: Schema[];
  /** The property whose value names the variant (OpenAPI 3.1, section 4.8.25). */
  discriminator?: { property: string; mapping: { value: string; name: string }[] };
}

/** A constraint that no type can express. For types it is `any`; validators check it. */
export interface AssertionShape {
  kind: 'assertion';
  assertion:
    | { keyword: 'not'; schema: Schema }
    | { keyword: 'if'; if: Schema; whenValid?: Schema; whenInvalid?: Schema }
    | { keyword: 'contains'; schema: Schema; minContains: number; maxContains?: number }
    | { keyword: 'dependentRequired'; required: { name: string; others: string[] }[] }
    | { keyword: 'dependentSchemas'; schemas: { name: string; schema: Schema }[] }
    /** Applies to what no other keyword of the enclosing schema has evaluated. */
    | { keyword: 'unevaluatedProperties' | 'unevaluatedItems'; schema: Schema };
}
