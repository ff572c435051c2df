import { camelCase, kebabCase } from '../../spec/words.ts';
import type { Method, Operation } from '../api.ts';
import { isPlural, type PathWords, readPath } from './path-words.ts';

/** An operation whose place in the client is not known yet. */
export interface Unnamed extends Pick<Operation, 'id' | 'method' | 'path' | 'tag' | 'responses'> {
  /** `x-client-method`, which always wins. */
  wanted?: string;
  /** Whether the document gives it an `operationId`. */
  identified: boolean;
}

export interface ClientMethods {
  /** In the order of the operations: `['books', 'create']` is `client.books.create()`. */
  names: string[][];
  /** One sentence for each operation whose first choice another operation has. */
  warnings: string[];
}

interface Choice {
  operation: Unnamed;
  /** The best name first. */
  candidates: string[][];
  /** Those that fit best choose first. */
  rank: 0 | 1 | 2;
}

const itemVerbs: Partial<Record<Method, string>> = {
  GET: 'retrieve',
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
};

/**
 * Gives every operation its place in the client. The path gives the resource, and the tag does where the path names none; the HTTP method
 * gives the verb, and the path's last word does where it is an action. Where two operations come to the same name, the one that fits it best
 * keeps it, then the one that is first in the document; the other takes its `operationId`.
 */
export function nameClientMethods(operations: readonly Unnamed[]): ClientMethods {
  const paths = new Map(operations.map(({ path }) => [path, readPath(path)]));
  const choices = operations.map((operation) => choose(operation, operations, paths));
  const taken = new Map<string, Unnamed>();
  const warnings: string[] = [];
  const names = new Map<Unnamed, string[]>();
  for (const rank of [0, 1, 2] as const) {
    for (const { operation, candidates } of choices.filter((choice) => choice.rank === rank)) {
      const [first = []] = candidates;
      const name = operation.wanted === undefined ? firstFree(candidates, taken) : first;
      const other = clash(first, taken);
      taken.set(name.join('.'), operation);
      names.set(operation, name);
      if (name !== first && other) {
        warnings.push(
          `${operation.method} ${operation.path} is \`client.${name.join('.')}\`: \`client.${first.join('.')}\` would clash with ${other.method} ${other.path}. Name it with \`x-client-method\`.`,
        );
      }
    }
  }
  return { names: operations.map((operation) => names.get(operation) ?? []), warnings };
}

function choose(operation: Unnamed, all: readonly Unnamed[], paths: ReadonlyMap<string, PathWords>): Choice {
  if (operation.wanted !== undefined) return { operation, candidates: [operation.wanted.split('.')], rank: 0 };
  const { resource, verb, fits } = describe(operation, all, paths);
  const own = operation.identified ? [[...resource, operation.id]] : [];
  const update = operation.method === 'POST' && paths.get(operation.path)?.item ? [[...resource, 'update']] : [];
  const byMethod = [[...resource, camelCase(`${verb} with ${operation.method.toLowerCase()}`, 'call')]];
  return { operation, candidates: [[...resource, verb], ...update, ...own, ...byMethod], rank: fits ? 1 : 2 };
}

/** The resource and the verb that an operation asks for, and whether that name says exactly what it does. */
function describe(
  operation: Unnamed,
  all: readonly Unnamed[],
  paths: ReadonlyMap<string, PathWords>,
): { resource: string[]; verb: string; fits: boolean } {
  const { method, path, tag } = operation;
  const { words, item, custom } = paths.get(path) ?? readPath(path);
  const last = words.at(-1);
  const tagged = tag === undefined ? '' : camelCase(kebabCase(tag), '');
  if (last === undefined)
    return { resource: [tagged || 'root'], verb: itemVerbs[method] ?? method.toLowerCase(), fits: false };
  const verb = itemVerbs[method] ?? method.toLowerCase();
  if (item) return { resource: words, verb, fits: method !== 'POST' };
  const others = [...paths].filter(([other]) => other !== path && other.startsWith(`${path}/`));
  const methods = all.filter((other) => other.path === path);
  const collection = !custom && (isPlural(last) || others.length > 0 || methods.length > 1);
  if (!collection) {
    const resource = words.length > 1 ? words.slice(0, -1) : [tagged];
    const same = words.length === 1 && (tagged === '' || tagged.toLowerCase() === last.toLowerCase());
    if (!same) return { resource, verb: last, fits: true };
  }
  if (method !== 'GET') return { resource: words, verb, fits: method === 'POST' };
  const several = isPlural(last) || others.some(([, { words: more, item }]) => item && more.length === words.length);
  return { resource: words, verb: several || answersList(operation) ? 'list' : 'retrieve', fits: true };
}

function answersList({ responses }: Unnamed): boolean {
  return responses.some(
    ({ status, contents }) => status.startsWith('2') && contents.some(({ schema }) => schema.kind === 'array'),
  );
}

function firstFree(candidates: readonly string[][], taken: ReadonlyMap<string, Unnamed>): string[] {
  const free = candidates.find((name) => !clash(name, taken));
  if (free) return free;
  // Only an action that another name goes through gets here: its words become one.
  const [first = []] = candidates;
  const [resource = 'root', ...rest] = first;
  for (let count = 1; ; count += 1) {
    const name = [resource, camelCase(`${rest.join(' ')} ${count === 1 ? '' : count}`, 'call')];
    if (!clash(name, taken)) return name;
  }
}

/** The operation that has this name, has one inside it, or is on its way. */
function clash(name: readonly string[], taken: ReadonlyMap<string, Unnamed>): Unnamed | undefined {
  const wanted = `${name.join('.')}.`;
  for (const [other, operation] of taken) {
    if (wanted.startsWith(`${other}.`) || `${other}.`.startsWith(wanted)) return operation;
  }
  return undefined;
}
