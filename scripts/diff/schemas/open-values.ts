import type { Api } from '../reading/api.ts';
import { children, type Schema } from '../reading/schema.ts';

/**
 * Names of the enum components that are used as open enums only, as in `anyOf: [Genre, string]`: they list the values known today, and
 * readers have to expect others.
 */
export function findOpenValues(api: Api): Set<string> {
  const open = new Set<string>();
  const closed = new Set<string>();

  function visit(schema: Schema, besideString: boolean): void {
    if (schema.kind === 'reference') (besideString ? open : closed).add(schema.name);
    for (const child of children(schema)) visit(child, schema.kind === 'union' && isOpen(schema.variants));
  }

  for (const { schema } of api.schemas) visit(schema, false);
  for (const { parameters, requestBody, responses } of [...api.operations, ...api.received]) {
    const contents = [...(requestBody?.contents ?? []), ...responses.flatMap((response) => response.contents)];
    for (const { schema } of [...parameters, ...contents]) visit(schema, false);
  }
  return new Set([...open].filter((name) => !closed.has(name)));
}

/** Whether a union allows any string. */
export function isOpen(variants: readonly Schema[]): boolean {
  return variants.some(({ kind }) => kind === 'string');
}
