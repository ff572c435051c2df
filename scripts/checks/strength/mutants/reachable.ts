import { valueAt } from '../../../generate/cases/case/body.ts';
import type { Json } from '../../../generate/model/api.ts';
import { asList, asNode, type Node } from '../../../generate/spec/node.ts';
import { fromPointer, toPointer } from '../../../generate/spec/pointer.ts';

/** A schema of the document, and the way to it. */
export interface Reached {
  pointer: string;
  schema: Json;
  /** Names of the properties that lead to it from the root of the body. */
  path: readonly string[];
}

/** Every schema inside a schema of the document, itself first; each once. */
export function reachable(document: Node, root: string): Reached[] {
  const found = new Map<string, Reached>();

  function visit(pointer: string, path: readonly string[]): void {
    const schema = valueAt(document, pointer);
    if (schema === undefined || found.has(pointer)) return;
    found.set(pointer, { pointer, schema, path });
    const node = asNode(schema);
    if (typeof node.$ref === 'string') visit(toPointer(fromPointer(node.$ref)), path);
    for (const name of Object.keys(asNode(node.properties))) {
      visit(`${pointer}/properties${toPointer([name])}`, [...path, name]);
    }
    for (const keyword of ['items', 'additionalProperties', 'propertyNames']) visit(`${pointer}/${keyword}`, path);
    for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
      for (const index of asList(node[keyword]).keys()) visit(`${pointer}/${keyword}/${index}`, path);
    }
  }

  visit(root, []);
  return [...found.values()];
}
