import type { Api, NamedSchema } from '../model/api.ts';
import type { EnumShape, Schema } from '../model/schema.ts';
import { docComment, quote } from './typescript.ts';

/** The component schemas that are a closed list of strings. */
export function enums(api: Api): { name: string; schema: Schema & EnumShape }[] {
  return api.schemas.filter(
    (named): named is NamedSchema & { schema: Schema & EnumShape } =>
      named.schema.kind === 'enum' && named.schema.values.every(({ value }) => typeof value === 'string'),
  );
}

/**
 * Prints each closed list as a constant, with a type guard. The type of its values lists them again: a union in plain sight costs the
 * compiler nothing, where one that is derived from the constant costs each program that uses it about 60 instantiations. `satisfies`
 * proves that the two agree.
 */
export function printLists(api: Api): string {
  const lists = enums(api);
  if (lists.length === 0) return '';
  const printed = lists.map(({ name, schema }) => {
    const list = listName(name);
    const values = schema.values.map(({ value }) => quote(String(value))).join(', ');
    return `${docComment(`All values of {@link ${name}}, in the order of the spec.`)}export const ${list} = [${values}] as const satisfies readonly ${name}[];

${docComment(`Returns whether \`value\` is one of {@link ${list}}.`)}export function is${name}(value: unknown): value is ${name} {
  return (${list} as readonly unknown[]).includes(value);
}
`;
  });
  const names = lists.map(({ name }) => name).sort();
  return `import type { ${names.join(', ')} } from './schemas.ts';\n\n${printed.join('\n')}`;
}

/** The plural of a type name, in camel case: `Currency` is `currencies`. */
export function listName(typeName: string): string {
  const name = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
