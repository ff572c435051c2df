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
  const paths = readPaths(operations);
  const choices = operations.map((operation) => choose(operation, paths));
  const taken = new TakenNames();
  const names = new Map<Unnamed, string[]>();
  for (const rank of [0, 1, 2] as const) {
    for (const { operation, candidates } of choices.filter((choice) => choice.rank === rank)) {
      const [first = []] = candidates;
      const name = operation.wanted === undefined ? firstFree(candidates, taken) : first;
      const other = taken.clash(first);
      taken.add(name, operation);
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

/** A path among all. */
interface KnownPath extends PathWords {
  /** How many operations it has. */
  operations: number;
  /** The paths that begin with it. */
  below: PathWords[];
}

function readPaths(operations: readonly Unnamed[]): ReadonlyMap<string, KnownPath> {
  const paths = new Map<string, KnownPath>();
  for (const { path } of operations) {
    const known = paths.get(path) ?? { ...readPath(path), operations: 0, below: [] };
    known.operations += 1;
    paths.set(path, known);
  }
  for (const [path, words] of paths) {
    for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1))
      paths.get(path.slice(0, end))?.below.push(words);
  }
  return paths;
}

function choose(operation: Unnamed, paths: ReadonlyMap<string, KnownPath>): Choice {
  if (operation.wanted !== undefined) return { operation, candidates: [operation.wanted.split('.')], rank: 0 };
  const { resource: place, verb, fits } = describe(operation, paths);
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
  paths: ReadonlyMap<string, KnownPath>,
): { resource: string[]; verb: string; fits: boolean } {
  const { method, path, tag } = operation;
  const { words, item, custom, operations, below } = paths.get(path) ?? { ...readPath(path), operations: 1, below: [] };
  const last = words.at(-1);
  const tagged = tag === undefined ? '' : camelCase(kebabCase(tag), '');
  if (last === undefined)
    return { resource: [tagged || 'root'], verb: itemVerbs[method] ?? method.toLowerCase(), fits: false };
  const verb = itemVerbs[method] ?? method.toLowerCase();
  if (item) return { resource: words, verb, fits: method !== 'POST' };
  const collection = !custom && (isPlural(last) || below.length > 0 || operations > 1);
  if (!collection) {
    const resource = words.length > 1 ? words.slice(0, -1) : [tagged];
    const same = words.length === 1 && (tagged === '' || tagged.toLowerCase() === last.toLowerCase());
    if (!same) return { resource, verb: last, fits: true };
  }
  if (method !== 'GET') return { resource: words, verb, fits: method === 'POST' };
  const several = isPlural(last) || below.some(({ words: more, item }) => item && more.length === words.length);
  return { resource: words, verb: several || answersList(operation) ? 'list' : 'retrieve', fits: true };
}

function answersList({ responses }: Unnamed): boolean {
  return responses.some(
    ({ status, contents }) => status.startsWith('2') && contents.some(({ schema }) => schema.kind === 'array'),
  );
}

function firstFree(candidates: readonly string[][], taken: TakenNames): string[] {
  const free = candidates.find((name) => !taken.clash(name));
  if (free) return free;
  // Only an action whose name is the beginning of another gets here: its words are joined.
  const [first = []] = candidates;
  const [resource = 'root', ...rest] = first;
  for (let count = 1; ; count += 1) {
    const name = [resource, camelCase(`${rest.join(' ')} ${count === 1 ? '' : count}`, 'call')];
    if (!taken.clash(name)) return name;
  }
}

/** The names that operations have already, as words. */
class TakenNames {
  readonly #names = new Map<string, Unnamed>();
  /** By the beginnings of names. */
  readonly #beginnings = new Map<string, Unnamed>();

  add(name: readonly string[], operation: Unnamed): void {
    this.#names.set(name.join('.'), operation);
    for (const beginning of beginningsOf(name))
      if (!this.#beginnings.has(beginning)) this.#beginnings.set(beginning, operation);
  }

  /** The operation that has this name, or a name that begins with it or is its beginning. */
  clash(name: readonly string[]): Unnamed | undefined {
    const known = [...beginningsOf(name), name.join('.')].find((one) => this.#names.has(one));
    return known === undefined ? this.#beginnings.get(name.join('.')) : this.#names.get(known);
  }
}

function beginningsOf(name: readonly string[]): string[] {
  return name.slice(1).map((_word, index) => name.slice(0, index + 1).join('.'));
}
