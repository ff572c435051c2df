import type { Documented } from '../document/documented.ts';
import type { BrokenRule } from './breach.ts';

/** Parameters are the texts of placeholders, still percent-encoded. */
type Found = { operation: Documented; parameters: { [name: string]: string } } | { unknown: BrokenRule };

/** Makes a function that finds the operation for a method and a path below one of the base paths. */
export function makeRoutes(operations: readonly Documented[]) {
  // A path without parameters takes precedence (OpenAPI 3.1, section 4.8.8.1).
  const routes = operations
    .map((operation) => ({ operation, names: namesIn(operation.path), pattern: patternOf(operation.path) }))
    .toSorted((one, other) => one.names.length - other.names.length);

  return (method: string, pathname: string, bases: readonly string[]): Found => {
    const methods = new Set<string>();
    for (const base of bases) {
      if (!pathname.startsWith(`${base}/`)) continue;
      for (const { operation, names, pattern } of routes) {
        const groups = pattern.exec(pathname.slice(base.length));
        if (!groups) continue;
        const parameters = Object.fromEntries(names.map((name, index) => [name, groups[index + 1] ?? '']));
        if (operation.method === method) return { operation, parameters };
        methods.add(operation.method);
      }
    }
    if (methods.size > 0)
      return { unknown: { at: 'method', rule: `must be ${[...methods].join(' or ')} on this path` } };
    return { unknown: { at: 'path', rule: 'must be a path of the document' } };
  };
}

function patternOf(template: string): RegExp {
  const source = template.replaceAll(/\{[^}]*\}|[.*+?^$()|[\]\\]/g, (part) =>
    part.startsWith('{') ? '([^/]+)' : `\\${part}`,
  );
  return new RegExp(`^${source}$`);
}

function namesIn(template: string): string[] {
  return [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
}
