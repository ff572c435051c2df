/** Schemas as the differ reads them: any JSON Schema 2020-12. What it cannot weigh is kept as it is, in `other`. */
import type { Json, Node } from '../../generate/spec/node.ts';

/** Members of every schema, whatever its kind. */
export interface Notes {
  /** JSON pointer into the document. */
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
  discriminator?: { property: string; mapping: { value: string; name: string }[] };
  /** Constraints without a shape of their own, such as `not`, `contains` or `xml`. */
  other: Node;
  /** Extensions, which people or tools read. */
  extensions: Node;
}

export type Schema = Notes & Shape;

export type Shape =
  | { kind: 'any' | 'never' | 'null' | 'boolean' }
  | EnumShape
  | StringShape
  | NumberShape
  | ArrayShape
  | ObjectShape
  | UnionShape
  | { kind: 'intersection'; parts: Schema[] }
  | { kind: 'reference'; name: string };

/** `enum`, or `const` as an enum of one; `null` among the values is `nullable` instead. */
export interface EnumShape {
  kind: 'enum';
  values: Json[];
}

interface StringShape {
  kind: 'string';
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
}

interface NumberShape {
  kind: 'number';
  integer: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  format?: string;
}

interface ArrayShape {
  kind: 'array';
  /** Schemas of the first items. */
  prefix: Schema[];
  /** The schema of all other items. */
  items: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems: boolean;
}

export interface ObjectShape {
  kind: 'object';
  properties: Property[];
  /** `patternProperties`: schemas by pattern. */
  patterns: { pattern: string; schema: Schema }[];
  /** The schema of additional properties: `any` when open, `never` when closed. */
  additional: Schema;
  propertyNames?: Schema;
  minProperties?: number;
  maxProperties?: number;
}

export interface Property {
  name: string;
  required: boolean;
  schema: Schema;
}

interface UnionShape {
  kind: 'union';
  /** A value of `oneOf` matches exactly one variant, a value of `anyOf` one or more. */
  mode: 'oneOf' | 'anyOf';
  variants: Schema[];
}

/** The schemas directly inside a schema; a reference has none. */
export function children(schema: Schema): Schema[] {
  switch (schema.kind) {
    case 'array':
      return [...schema.prefix, schema.items];
    case 'object':
      return [
        ...schema.properties.map((property) => property.schema),
        ...schema.patterns.map((pattern) => pattern.schema),
        schema.additional,
        ...(schema.propertyNames ? [schema.propertyNames] : []),
      ];
    case 'union':
      return schema.variants;
    case 'intersection':
      return schema.parts;
    default:
      return [];
  }
}
