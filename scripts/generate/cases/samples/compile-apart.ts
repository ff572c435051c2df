import type { Ajv2020 } from 'ajv/dist/2020.js';
import { compileSchema, SchemaEnv } from 'ajv/dist/compile/index.js';
import type { Json } from '../../model/api.ts';
import { decoded } from '../../spec/pointer.ts';
import { valueAt } from '../case/body.ts';

/**
 * Compiles the components that a schema reaches one after another. By itself ajv compiles each inside the one that refers to it, which exhausts
 * the stack where hundreds follow one another. `id` is the one under which ajv knows the document, `pointer` is that of the schema.
 */
export function compileApart(ajv: Ajv2020, id: string, document: { [key: string]: Json }, pointer: string): void {
  const root = ajv.schemas[id];
  if (!root) return;
  const made: SchemaEnv[] = [];
  const waiting = [valueAt(document, pointer)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const reference of referencesIn(node)) {
      const schema = valueAt(document, decoded(reference).slice(1));
      if (root.refs[id + reference] || !isSchema(schema)) continue;
      // A schema that is not yet compiled is called when it is needed.
      const env = new SchemaEnv({ schema, root, baseId: id });
      root.refs[id + reference] = env;
      made.push(env);
      waiting.push(schema);
    }
  }
  for (const env of made) compileSchema.call(ajv, env);
}

function isSchema(value: Json | undefined): value is { [keyword: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function referencesIn(node: Json): string[] {
  if (node === null || typeof node !== 'object') return [];
  const own = isSchema(node) && typeof node.$ref === 'string' && node.$ref.startsWith('#/') ? [node.$ref] : [];
  return [...own, ...Object.values(node).flatMap(referencesIn)];
}
