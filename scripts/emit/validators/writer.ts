import type { Api, NamedSchema } from '../../model/api.ts';
import type { ArrayShape, EnumShape, NumberShape, ObjectShape, Schema, StringShape } from '../../model/schema.ts';
import { literal, propertyAccess, quote } from '../../typescript.ts';
import { enums, listName } from '../lists.ts';
import { Names, pascalCase } from './names.ts';
import { printUnion } from './print-union.ts';
import { numberFormat, oneOfValues, plural, stringFormat, typeName } from './words.ts';

type Of<Shape> = Schema & Shape;

/** What every object has without having been given it. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Writes the check functions of an API, one for each component schema and one for each schema inside that needs its own. */
export class CheckWriter {
  /** Top-level constants and functions, in the order in which they should stand. */
  readonly declarations: string[] = [];
  readonly #api: Api;
  readonly #warn: (warning: string) => void;
  readonly #names: Names;
  readonly #components: Map<string, { identifier: string; schema: Schema }>;
  readonly #lists: Set<string>;

  /** `taken` are the identifiers that the file uses otherwise. */
  constructor(api: Api, warn: (warning: string) => void, taken: Iterable<string>) {
    this.#api = api;
    this.#warn = warn;
    this.#lists = new Set(enums(api).map(({ name }) => name));
    this.#names = new Names([...taken, ...[...this.#lists].map(listName)]);
    this.#components = new Map(
      api.schemas.map(({ name, schema }) => [name, { identifier: this.#identifier(pascalCase(name)), schema }]),
    );
  }

  /** Writes the checks of every component. */
  writeComponents(): { name: string; identifier: string }[] {
    return this.#api.schemas.map(({ name, schema }: NamedSchema) => {
      const identifier = this.componentIdentifier(name);
      this.#write(identifier, schema, name);
      return { name, identifier };
    });
  }

  /** What names a component in code: the `X` of `checkX`. */
  componentIdentifier(name: string): string {
    return this.#components.get(name)?.identifier ?? pascalCase(name);
  }

  /** Writes the check of a schema that stands in an operation; a plain reference uses the component's. Returns the `X` of `checkX`. */
  writeInline(schema: Schema, hint: string): string {
    if (schema.kind === 'reference' && !schema.nullable) return this.componentIdentifier(schema.name);
    const identifier = this.#identifier(hint);
    this.#write(identifier, schema);
    return identifier;
  }

  /** An expression that judges the value of the expression `value`; nothing when every value is right. */
  judge(schema: Schema, value: string, hint: string): string | undefined {
    if (schema.kind === 'any') return undefined;
    const short = shortCheck(schema);
    if (short !== undefined) return `${short}(${value})`;
    if (schema.kind === 'reference') {
      const call = `check${this.componentIdentifier(schema.name)}(${value})`;
      return schema.nullable ? `${value} === null ? undefined : ${call}` : call;
    }
    const identifier = this.#identifier(hint);
    this.#write(identifier, schema);
    return `check${identifier}(${value})`;
  }

  component(name: string): Schema | undefined {
    return this.#components.get(name)?.schema;
  }

  #identifier(name: string): string {
    const unique = this.#names.unique(`check${name}`).slice('check'.length);
    this.#names.unique(`validate${unique}`);
    return unique;
  }

  #constant(name: string, value: string): string {
    const constant = this.#names.unique(name.charAt(0).toLowerCase() + name.slice(1));
    this.declarations.push(`const ${constant} = ${value};\n`);
    return constant;
  }

  /** The function stands before those of the schemas inside it, and after its constants. */
  #write(identifier: string, schema: Schema, component?: string): void {
    const inside = this.declarations.length;
    const constants: string[] = [];
    const body = this.#body(schema, identifier, component);
    const added = this.declarations.splice(inside);
    for (const declaration of added) {
      if (declaration.startsWith(`const ${identifier.charAt(0).toLowerCase()}${identifier.slice(1)}`))
        constants.push(declaration);
    }
    const others = added.filter((declaration) => !constants.includes(declaration));
    const parameter = /\bvalue\b/.test(body) ? 'value' : '_value';
    const main = `function check${identifier}(${parameter}: unknown): Found {\n${body}}\n`;
    this.declarations.push(...constants, main, ...others);
  }

  #body(schema: Schema, identifier: string, component?: string): string {
    const nullable = schema.nullable ? 'if (value === null) return undefined;\n' : '';
    switch (schema.kind) {
      case 'any':
        return 'return undefined;\n';
      case 'never':
        return `${nullable}return fault('not', 'must not be present');\n`;
      case 'null':
      case 'boolean':
        return `return ${shortCheck(schema)}(value);\n`;
      case 'reference':
        return `${nullable}return check${this.componentIdentifier(schema.name)}(value);\n`;
      case 'enum':
        return `${nullable}${this.#enum(schema, identifier, component)}`;
      case 'string':
        return this.#limits(schema, 'typeof value !== ', this.#stringFaults(schema, identifier));
      case 'number':
        return this.#limits(schema, '', numberFaults(schema));
      case 'array':
        return this.#array(schema, identifier);
      case 'object':
        return this.#object(schema, identifier);
      case 'union':
        return `${nullable}${printUnion(schema, identifier, this)}`;
      case 'intersection': {
        const parts = schema.parts.flatMap(
          (part, index) => this.judge(part, 'value', `${identifier}Part${index + 1}`) ?? [],
        );
        if (parts.length === 0) return 'return undefined;\n';
        return `${nullable}let found: Found;\n${parts.map((part) => `found = both(found, ${part});\n`).join('')}return found;\n`;
      }
    }
  }
}
