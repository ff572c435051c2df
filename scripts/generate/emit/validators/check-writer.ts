import type { Api } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';
import type { Note } from '../../spec/diagnostics.ts';
import { pascalCase } from '../../spec/words.ts';
import { enums, listName } from '../lists.ts';
import { Identifiers } from './identifiers.ts';
import type { Imports } from './imports.ts';
import { printBody, shortCheck } from './print-body.ts';

/** Writes check functions: one for each component schema, and one for each nested schema that needs its own. */
export class CheckWriter {
  /** Functions with their constants; each stands before those of the schemas inside it. */
  readonly declarations: string[] = [];
  readonly #imports: Imports;
  readonly #note: Note;
  readonly #names: Identifiers;
  readonly #components = new Map<string, { identifier: string; schema: Schema }>();

  /** `taken` are the identifiers that the file uses for something else. */
  constructor(api: Api, imports: Imports, note: Note, taken: Iterable<string>) {
    this.#imports = imports;
    this.#note = note;
    this.#names = new Identifiers([...taken, ...enums(api).map(({ name }) => listName(name))]);
    for (const { name, schema } of api.schemas) {
      this.#components.set(name, { identifier: this.#identifier(pascalCase(name)), schema });
    }
  }

  /** The `X` of the component's `checkX`. */
  component(name: string): string {
    return this.#components.get(name)?.identifier ?? pascalCase(name);
  }

  writeComponents(): void {
    for (const [name, { identifier, schema }] of this.#components) this.#write(identifier, schema, name);
  }

  /** The `X` of the `checkX` for a schema of an operation: the component's, or that of a new check. */
  write(schema: Schema, identifier: string, siblings: readonly Schema[] = []): string {
    if (schema.kind === 'reference' && !schema.nullable) return this.component(schema.name);
    const unique = this.#identifier(identifier);
    this.#write(unique, schema, undefined, siblings);
    return unique;
  }

  #identifier(name: string): string {
    const unique = this.#names.unique(`check${name}`).slice('check'.length);
    return this.#names.unique(`validate${unique}`).slice('validate'.length) && unique;
  }

  #write(identifier: string, schema: Schema, component?: string, siblings: readonly Schema[] = []): void {
    const place = this.declarations.push('') - 1;
    const constants: string[] = [];
    const prefix = identifier.charAt(0).toLowerCase() + identifier.slice(1);
    const body = printBody(
      schema,
      {
        ...(component === undefined ? {} : { component }),
        judge: (inner, value, part, siblings) => this.#judge(inner, value, identifier + pascalCase(part), siblings),
        constant: (suffix, value) => {
          const name = this.#names.unique(prefix + suffix);
          constants.push(`const ${name} = ${value};\n`);
          return name;
        },
        use: (helper) => this.#imports.use(helper),
        useList: (name) => this.#imports.useList(name),
        lookup: (name) => this.#components.get(name)?.schema,
        note: (code, finding, remedy) => this.#note(code, schema.pointer, finding, remedy),
      },
      siblings,
    );
    const parameter = /\bvalue\b/.test(body) ? 'value' : '_value';
    this.declarations[place] =
      `${constants.join('')}${constants.length > 0 ? '\n' : ''}function check${identifier}(${parameter}: unknown): ${this.#imports.use('Found')} {\n${body}}\n`;
  }

  #judge(schema: Schema, value: string, identifier: string, siblings: readonly Schema[] = []): string | undefined {
    if (schema.kind === 'any') return undefined;
    const short = shortCheck(schema);
    if (short !== undefined) return `${this.#imports.use(short)}(${value})`;
    if (schema.kind === 'reference' && schema.nullable) {
      return `${value} === null ? undefined : check${this.component(schema.name)}(${value})`;
    }
    return `check${this.write(schema, identifier, siblings)}(${value})`;
  }
}
