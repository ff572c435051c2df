import type { Description, Operation } from '../api/description.ts';

/** A path of the API, with its operations by method. */
export interface Route {
  operations: ReadonlyMap<string, Operation>;
  /** The path parameters, still percent-encoded. */
  parameters: { [name: string]: string };
}

/** A segment with parameters has an expression, with a group for each of them. */
type Segment = { text: string; expression?: RegExp; names: string[] };

interface Template {
  /** More than one if paths differ only in the names of their parameters. */
  spellings: Segment[][];
  operations: Map<string, Operation>;
}

/** Returns the route of a path; undefined if the API has no such path. */
export type Router = (path: string) => Route | undefined;

/** Creates the router of an API. If several templates match, the one with the earlier literal segment wins (OpenAPI 3.1, section 4.8.8.1). */
export function createRouter({ operations, basePaths }: Pick<Description, 'operations' | 'basePaths'>): Router {
  const templates = new Map<string, Template>();
  for (const operation of operations) {
    const key = operation.path.replaceAll(/\{[^}]*\}/g, '{}');
    const template: Template = templates.get(key) ?? { spellings: [], operations: new Map() };
    template.spellings.push(parseTemplate(operation.path));
    template.operations.set(operation.method, operation);
    templates.set(key, template);
  }
  const ordered = [...templates.values()].sort((left, right) => compare(left, right));
  const literal = new Map(
    [...templates]
      .filter(([path]) => !path.includes('{'))
      .map(([path, { operations: known }]) => [encoded(path), known]),
  );

  function find(path: string): Route | undefined {
    const known = literal.get(path);
    if (known) return { operations: known, parameters: {} };
    const segments = path.split('/');
    for (const template of ordered) {
      const parameters = match(template, segments);
      if (parameters) return { operations: template.operations, parameters };
    }
    return undefined;
  }

  return (path) => {
    const route = find(path);
    if (route) return route;
    for (const base of basePaths) {
      const inner = path.startsWith(`${base}/`) ? find(path.slice(base.length)) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
}

function parseTemplate(path: string): Segment[] {
  return path.split('/').map((text) => {
    const names = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
    if (names.length === 0) return { text: encoded(text), names };
    const parts = text.split(/\{[^}]*\}/).map((part) => encoded(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return { text, names, expression: new RegExp(`^${parts.join('(.+)')}$`) };
  });
}

/** Literal text of a template as it arrives in a URL. */
function encoded(text: string): string {
  return encodeURI(text.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%25', '%');
}

function compare(left: Template, right: Template): number {
  const key = ({ spellings: [segments = []] }: Template) =>
    segments.map(({ names }) => (names.length > 0 ? '1' : '0')).join('');
  return key(left) < key(right) ? -1 : 1;
}

function match({ spellings }: Template, segments: readonly string[]): { [name: string]: string } | undefined {
  const found = spellings.map((wanted) => matchOne(wanted, segments));
  return found.every((parameters) => parameters !== undefined) ? Object.fromEntries(found.flat()) : undefined;
}

function matchOne(wanted: readonly Segment[], segments: readonly string[]): [string, string][] | undefined {
  if (wanted.length !== segments.length) return undefined;
  const found: [string, string][] = [];
  for (const [index, { text, expression, names }] of wanted.entries()) {
    const segment = segments[index] ?? '';
    if (!expression) {
      if (segment !== text) return undefined;
      continue;
    }
    const groups = expression.exec(segment);
    if (!groups) return undefined;
    for (const [position, name] of names.entries()) found.push([name, groups[position + 1] ?? '']);
  }
  return found;
}
