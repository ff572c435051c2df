import { readFileSync } from 'node:fs';
import { parseYaml } from '@redocly/openapi-core';
import { Diagnostics } from '../../generate/spec/diagnostics.ts';
import type { Json, Node } from '../../generate/spec/node.ts';
import { normalize } from '../../generate/spec/normalize.ts';
import { fromPointer } from '../../generate/spec/pointer.ts';

/** Changes a parsed document in place. */
export type Edit = (document: Json) => void;

const text = readFileSync(new URL('orders.yaml', import.meta.url), 'utf8');

/** The orders document after some edits. */
export function orders(...edits: readonly Edit[]): { document: Node } {
  const document = parseYaml(text) as Json;
  for (const edit of edits) edit(document);
  return { document: normalize(document, new Diagnostics()) };
}

/** Puts a value at a pointer, or at the end of a list (`/-`). */
export function set(pointer: string, value: Json): Edit {
  return (document) => {
    const [parent, key] = find(document, pointer);
    if (Array.isArray(parent) && key === '-') parent.push(structuredClone(value));
    else Reflect.set(parent, key, structuredClone(value));
  };
}

/** Several edits, in order. */
export function all(...edits: readonly Edit[]): Edit {
  return (document) => {
    for (const edit of edits) edit(document);
  };
}

/** Moves the schema at a pointer to a component. */
export function move(pointer: string, name: string): Edit {
  return (document) => {
    const [parent, key] = find(document, pointer);
    set(`/components/schemas/${name}`, Reflect.get(parent, key))(document);
    set(pointer, { $ref: `#/components/schemas/${name}` })(document);
  };
}

/** Removes the value at a pointer. */
export function drop(pointer: string): Edit {
  return (document) => {
    const [parent, key] = find(document, pointer);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (!Reflect.has(parent, key)) throw new Error(`There is nothing at ${pointer}`);
    else Reflect.deleteProperty(parent, key);
  };
}

/** Replaces a text everywhere in the document, names included. */
export function replace(from: string, to: string): Edit {
  return (document) => {
    const before = JSON.stringify(document);
    if (!before.includes(from)) throw new Error(`The document does not contain ${from}`);
    const after = JSON.parse(before.replaceAll(from, to)) as object;
    for (const key of Object.keys(document as object)) Reflect.deleteProperty(document as object, key);
    Object.assign(document as object, after);
  };
}

function find(document: Json, pointer: string): [object, string] {
  const tokens = fromPointer(pointer);
  const key = tokens.pop() ?? '';
  let here: unknown = document;
  for (const token of tokens) here = Reflect.get(here as object, token);
  if (typeof here !== 'object' || here === null) throw new Error(`There is nothing at ${pointer}`);
  return [here, key];
}

/** Changes nothing, for rows whose change is that something is no longer there. */
export const noEdit: Edit = () => undefined;
