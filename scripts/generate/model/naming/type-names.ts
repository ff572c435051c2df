import { pascalCase } from '../../spec/words.ts';

/** Words that cannot name a type, or that generated code uses for what JavaScript means by them. */
const taken = new Set([
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
 * Names that TypeScript can use, one for each component name and all different: a name that is one already stays, so that the spec, the
 * types and the file names agree; `pet-item` becomes `PetItem`, and `Error`, which JavaScript has already, `ErrorSchema`.
 */
export function typeNames(componentNames: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  const isFree = (name: string) => !used.has(name) && !taken.has(name);
  // Those that can stay go first, so that no other takes their name.
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
