import { pascalCase, reservedWords } from '../../spec/words.ts';

/** Names that are not allowed for a type, or that generated code uses in their JavaScript meaning. */
const taken = new Set([
  ...reservedWords,
  'any',
  'bigint',
  'boolean',
  'never',
  'null',
  'number',
  'object',
  'string',
  'symbol',
  'undefined',
  'unknown',
  'void',
  'Array',
  'Boolean',
  'Date',
  'Error',
  'Function',
  'Map',
  'Number',
  'Object',
  'Omit',
  'Pick',
  'Promise',
  'Record',
  'Request',
  'Response',
  'Set',
  'String',
  'Symbol',
  'Headers',
  'components',
  'operations',
  'paths',
]);

/**
 * Gives every component a TypeScript name of its own. A component name that is valid in TypeScript stays, so that the spec, the types and the
 * file names agree; `pet-item` becomes `PetItem`, and `Error`, which is taken in JavaScript, `ErrorSchema`.
 */
export function typeNames(componentNames: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  const isFree = (name: string) => !used.has(name) && !taken.has(name);
  // Names that stay go first, so that no other component takes them.
  const stay = (name: string) => /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) && !taken.has(name);
  for (const component of [...componentNames.filter(stay), ...componentNames.filter((name) => !stay(name))]) {
    const wanted = stay(component) ? component : typeName(component);
    let name = isFree(wanted) ? wanted : `${wanted}Schema`;
    for (let count = 2; !isFree(name); count += 1) name = `${wanted}${count}`;
    used.add(name);
    names.set(component, name);
  }
  return names;
}

function typeName(component: string): string {
  const name = pascalCase(component);
  return /^\p{ID_Start}/u.test(name) ? name : `Schema${name}`;
}
