import { asList, asNode, type Json, type Node } from '../node.ts';
import { isNode } from '../objects.ts';
import { fromPointer } from '../pointer.ts';
import { followTo } from '../references.ts';
import { at, code, type Faulty } from './faults.ts';
import { headerName } from './repair-messages.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Parameters that the path has no place for, parameters that it lacks, and parameters that are there twice. */
export function repairPathItem(faulty: Faulty): Node {
  const [section, path] = fromPointer(faulty.pointer);
  const template = section === 'paths' && fromPointer(faulty.pointer).length === 2 ? path : undefined;
  const { node } = faulty;
  const common = withParameters(faulty, node, [], template);
  const operations = methods.filter((method) => isNode(node[method]));
  return {
    ...common,
    ...Object.fromEntries(
      operations.map((method) => {
        const operation = withParameters(faulty, asNode(node[method]), [method], template);
        return [method, template === undefined ? operation : withLacking(faulty, common, operation, method, template)];
      }),
    ),
  };
}

function withParameters(faulty: Faulty, owner: Node, where: string[], template: string | undefined): Node {
  if (!Array.isArray(owner.parameters)) return owner;
  const kept = new Map<string, Json>();
  for (const [index, parameter] of owner.parameters.entries()) {
    const node = resolved(faulty, parameter);
    const place = at(faulty, ...where, 'parameters', String(index));
    const key = keyOf(node);
    if (typeof node.name !== 'string')
      faulty.note('parameter-without-name', place, 'A parameter has no name. It is left out.', 'Add its `name`.');
    else if (node.in === 'header' && !headerName.test(node.name))
      faulty.note(
        'header-name',
        place,
        `${code(node.name)} cannot be the name of a header. It is left out.`,
        'Use letters, digits and hyphens.',
      );
    else if (node.in === 'path' && template !== undefined && !variablesOf(template).includes(node.name))
      faulty.note(
        'parameter-not-in-path',
        place,
        `The path has no \`{${node.name}}\`. The parameter is left out.`,
        'Add it to the path, or remove the parameter.',
      );
    else if (kept.has(key))
      faulty.note(
        'parameter-twice',
        place,
        `The parameter ${code(node.name)} is there twice. The second is left out.`,
        'Remove one of them.',
      );
    else kept.set(key, parameter);
  }
  return kept.size === owner.parameters.length ? owner : { ...owner, parameters: [...kept.values()] };
}

function withLacking(faulty: Faulty, item: Node, operation: Node, method: string, template: string): Node {
  const declared = [...asList(item.parameters), ...asList(operation.parameters)]
    .map((parameter) => resolved(faulty, parameter))
    .filter((parameter) => parameter.in === 'path')
    .map(({ name }) => name);
  const lacking = variablesOf(template).filter((name) => !declared.includes(name));
  if (lacking.length === 0) return operation;
  faulty.note(
    'undeclared-path-parameter',
    at(faulty, method),
    `No parameter declares \`{${lacking[0]}}\` of the path. It is read as a text.`,
    'Add the parameter, with `in: path`.',
  );
  const added = lacking.map((name): Node => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  return { ...operation, parameters: [...asList(operation.parameters), ...added] };
}

function resolved({ document }: Faulty, parameter: Json): Node {
  const { $ref: reference } = asNode(parameter);
  return asNode(typeof reference === 'string' ? followTo(document, reference) : parameter);
}

/** Names of headers have no case. */
function keyOf({ in: place, name }: Node): string {
  return place === 'header' ? `header ${String(name).toLowerCase()}` : `${place} ${name}`;
}

/** The names between braces, each once; not those of `{?a,b}`. */
function variablesOf(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([^{}/?&][^{}/]*)\}/g)].map(([, name = '']) => name))];
}

/** Paths that a request cannot have. */
export function repairPaths(faulty: Faulty): Node {
  const { node } = faulty;
  if (!isNode(node.paths)) return node;
  const paths: Node = {};
  const seen = new Map<string, Node>();
  for (const [path, item] of Object.entries(node.paths)) {
    const [usable, parameters] = path.startsWith('x-') ? [path, []] : usablePath(faulty, path, node.paths);
    if (usable === undefined) continue;
    const withQuery =
      parameters.length === 0
        ? asNode(item)
        : { ...asNode(item), parameters: [...asList(asNode(item).parameters), ...parameters] };
    const signature = usable.replaceAll(/\{[^{}/]+\}/g, '{}');
    const distinct = path.startsWith('x-') ? item : withoutRepeated(faulty, path, withQuery, seen.get(signature));
    if (!path.startsWith('x-')) seen.set(signature, { ...seen.get(signature), ...asNode(distinct) });
    Object.defineProperty(paths, usable, { value: distinct, enumerable: true, configurable: true, writable: true });
  }
  return { ...node, paths };
}

/** The path that requests have, with parameters for its query; undefined if there is none. */
function usablePath(faulty: Faulty, path: string, paths: Node): [path: string | undefined, parameters: Node[]] {
  const pointer = at(faulty, 'paths', path);
  // `{?a,b}` stands for parameters of the query (RFC 6570, section 3.2.8).
  const [beforeFragment = ''] = path.replaceAll(/\{[?&][^}]*\}/g, '').split('#');
  const [before = '', query] = beforeFragment.split('?');
  const usable = before.startsWith('/') ? before : `/${before}`;
  if (/(^|\/)\.\.?(\/|$)/.test(usable)) {
    faulty.note(
      'dots-in-path',
      pointer,
      `${code(path)} has a segment of dots, which every client removes. It is left out.`,
      'Write the path that the server gets.',
    );
    return [undefined, []];
  }
  if (usable === path) return [path, []];
  const isTaken = Object.hasOwn(paths, usable);
  faulty.note(
    'not-a-path',
    pointer,
    `${code(path)} is not only a path. It is ${isTaken ? `left out, since ${code(usable)} is there as well` : `read as ${code(usable)}`}.`,
    'Begin it with `/`, and use parameters for the query.',
  );
  const parameters = [...new URLSearchParams(query)].map(
    ([name, value]): Node => ({ name, in: 'query', required: true, schema: { type: 'string', enum: [value] } }),
  );
  return [isTaken ? undefined : usable, parameters];
}

/** Two paths that differ only in the names of parameters are the same (OpenAPI 3.1, section 4.8.8.2). */
function withoutRepeated(faulty: Faulty, path: string, item: Node, earlier: Node | undefined): Node {
  const repeated = earlier ? methods.filter((method) => method in earlier && method in item) : [];
  for (const method of repeated)
    faulty.note(
      'same-path',
      at(faulty, 'paths', path, method),
      `${code(path)} is the same path as another with other names for its parameters. ${method.toUpperCase()} is left out here.`,
      'Remove one of them.',
    );
  return Object.fromEntries(Object.entries(item).filter(([key]) => !repeated.includes(key)));
}
