import type { Note } from '../../spec/diagnostics.ts';
import { camelCase, kebabCase } from '../../spec/words.ts';
import type { Method, Operation } from '../api.ts';
import { isPlural, type PathWords, readPath } from './path-words.ts';

/** An operation without a method of the client yet. */
export interface Unnamed extends Pick<Operation, 'id' | 'pointer' | 'method' | 'path' | 'tag' | 'responses'> {
  /** `x-client-method`, which takes precedence. */
  wanted?: string;
  /** Whether the document has an `operationId` for it. */
  identified: boolean;
}

/** A path with more words than this has its last ones in the name. */
const maxDepth = 8;

interface Choice {
  operation: Unnamed;
  /** The best name first. */
  candidates: string[][];
  /** Lower ranks choose first. */
  rank: 0 | 1 | 2;
}

/** The members of every client, and of every object. */
export const clientMembers: ReadonlySet<string> = new Set([
  ...['use', 'eject', 'withOptions', 'call', 'by', 'fetchMethod', 'prototype', '__proto__'],
  ...Object.getOwnPropertyNames(Object.prototype),
]);

const itemVerbs: Partial<Record<Method, string>> = {
  GET: 'retrieve',
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
};

/**
 * Names the client method of every operation. The resource comes from the path, or from the tag if the path has none; the verb comes from the
 * HTTP method, or from the last word of the path if that is an action. If two operations get the same name, the one that it fits best keeps it,
 * or else the first in the document; the other uses its `operationId`, which is noted. Out: the names in the order of the operations;
 * `['books', 'create']` is `client.books.create()`.
 */
export function nameClientMethods(operations: readonly Unnamed[], note: Note): string[][] {
  const paths = new Map(operations.map(({ path }) => [path, readPath(path)]));
  const choices = operations.map((operation) => choose(operation, operations, paths));
  const taken = new Map<string, Unnamed>();
  const names = new Map<Unnamed, string[]>();
  for (const rank of [0, 1, 2] as const) {
    for (const { operation, candidates } of choices.filter((choice) => choice.rank === rank)) {
      const [first = []] = candidates;
      const name = operation.wanted === undefined ? firstFree(candidates, taken) : first;
      const other = clash(first, taken);
      taken.set(name.join('.'), operation);
      names.set(operation, name);
      if (name !== first && other) {
        note(
          `client-method-taken ${name.join('.')}`,
          operation.pointer,
          `${operation.method} ${operation.path} is \`client.${name.join('.')}\`: \`client.${first.join('.')}\` would clash with ${other.method} ${other.path}.`,
          'Name it with `x-client-method`.',
        );
      }
    }
  }
  return operations.map((operation) => names.get(operation) ?? []);
}

function choose(operation: Unnamed, all: readonly Unnamed[], paths: ReadonlyMap<string, PathWords>): Choice {
  if (operation.wanted !== undefined) return { operation, candidates: [operation.wanted.split('.')], rank: 0 };
  const { resource: place, verb, fits } = describe(operation, all, paths);
  const [first = '', ...rest] = place.slice(-maxDepth);
  const resource = [clientMembers.has(first) ? `${first}Resource` : first, ...rest];
  const own = operation.identified ? [[...resource, operation.id]] : [];
  const update = operation.method === 'POST' && paths.get(operation.path)?.item ? [[...resource, 'update']] : [];
  const byMethod = [[...resource, camelCase(`${verb} with ${operation.method.toLowerCase()}`, 'call')]];
  return { operation, candidates: [[...resource, verb], ...update, ...own, ...byMethod], rank: fits ? 1 : 2 };
}

/** The resource and the verb of an operation, and whether that name fits exactly. */
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
  // Only an action whose name is the beginning of another gets here: its words are joined.
  const [first = []] = candidates;
  const [resource = 'root', ...rest] = first;
  for (let count = 1; ; count += 1) {
    const name = [resource, camelCase(`${rest.join(' ')} ${count === 1 ? '' : count}`, 'call')];
    if (!clash(name, taken)) return name;
  }
}

/** The operation that has this name, or a name that begins with it or is its beginning. */
function clash(name: readonly string[], taken: ReadonlyMap<string, Unnamed>): Unnamed | undefined {
  const wanted = `${name.join('.')}.`;
  for (const [other, operation] of taken) {
    if (wanted.startsWith(`${other}.`) || `${other}.`.startsWith(wanted)) return operation;
  }
  return undefined;
}
