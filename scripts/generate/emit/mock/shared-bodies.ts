import type { Json } from '../../model/api.ts';
import { propertyAccess, propertyKey } from '../typescript.ts';
import { Code, printValue } from './code.ts';

/** Shorter bodies are repeated where they are used. */
const minimumLength = 40;

interface Body {
  text: string;
  /** Its name if it is shared. */
  name: string;
  count: number;
}

/** Collects the bodies of answers, so that a shared one is printed once. */
export class SharedBodies {
  readonly #bodies = new Map<string, Body>();
  /** How many names begin with that of a schema. */
  readonly #counts = new Map<string, number>();
  readonly #taken = new Set<string>();

  /** Adds a body and returns the expression for it, to be printed once all are added. `schema` is the name of its schema. */
  add(value: Json, schema: string): Code {
    const text = printValue(value);
    const body = this.#bodies.get(text) ?? { text, name: this.#freeName(schema), count: 0 };
    body.count += 1;
    this.#bodies.set(text, body);
    return new Code(() => (isShared(body) ? `bodies${propertyAccess(body.name)}` : text));
  }

  #freeName(schema: string): string {
    let number = this.#counts.get(schema) ?? 0;
    let name: string;
    do {
      number += 1;
      name = number === 1 ? schema : `${schema}${number}`;
    } while (this.#taken.has(name));
    this.#counts.set(schema, number);
    this.#taken.add(name);
    return name;
  }

  /** Returns the declaration of the shared bodies; empty if there are none. */
  print(): string {
    const shared = [...this.#bodies.values()].filter(isShared);
    if (shared.length === 0) return '';
    const members = shared.map(({ name, text }) => `${propertyKey(name)}: ${text}`).join(',\n');
    return `\n/** Bodies that several answers share. */\nconst bodies = {\n${members},\n};\n`;
  }
}

function isShared({ text, count }: Body): boolean {
  return count > 1 && text.length >= minimumLength;
}
