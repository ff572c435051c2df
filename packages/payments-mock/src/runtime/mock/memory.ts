import { type Json, valueAt } from '../../generated/types.ts';
import type { Created, Operation } from '../api/description.ts';
import type { MockAnswer } from '../api/exchange.ts';
import type { Route } from '../request/router.ts';

const maximumCount = 1000;
const maximumBytes = 10_000_000;

/** Remembers the latest resources that were created, up to 1000 of them or 10 MB, so that a look-up finds them. */
export class Memory {
  /** The bodies that answered their creations, with later changes, by path. */
  readonly #resources = new Map<string, string>();
  #bytes = 0;

  /** The resource that a request looks up, or as it changes it; undefined if none was created there. */
  get({ method, path }: Operation, route: Route, received: Json | undefined): Json | undefined {
    const text = this.#resources.get(keyOf(path, decoded(route)));
    if (text === undefined || !(method === 'GET' || changing.has(method))) return undefined;
    const resource: Json = JSON.parse(text);
    return method !== 'GET' && isObject(resource) && isObject(received) ? { ...resource, ...received } : resource;
  }

  /** Whether a request is about a resource that neither exists from the start nor was created since. */
  lacks(operation: Operation, route: Route): boolean {
    const { known, path } = operation;
    if (known === undefined) return false;
    const id = Object.values(decoded(route)).at(-1) ?? '';
    return !known.includes(id) && !this.#resources.has(keyOf(path, decoded(route)));
  }

  /** Notes what an answer says was created, or that something is changed or deleted. */
  note(operation: Operation, route: Route, { body = '', received }: MockAnswer): void {
    const changed = changing.has(operation.method) ? this.get(operation, route, received) : undefined;
    if (changed !== undefined) this.#add(keyOf(operation.path, decoded(route)), JSON.stringify(changed));
    if (operation.method === 'DELETE') this.#remove(keyOf(operation.path, decoded(route)));
    for (const { path, values } of operation.creates ?? []) {
      const names = Object.entries(values).map(([name, expression]) => [
        name,
        valueIn(expression, JSON.parse(body || 'null'), received, decoded(route)),
      ]);
      if (names.every(([, value]) => value !== undefined)) this.#add(keyOf(path, Object.fromEntries(names)), body);
    }
  }

  clear(): void {
    this.#resources.clear();
    this.#bytes = 0;
  }

  #add(key: string, body: string): void {
    this.#remove(key);
    this.#resources.set(key, body);
    this.#bytes += body.length;
    for (const oldest of this.#resources.keys()) {
      if (this.#resources.size <= maximumCount && this.#bytes <= maximumBytes) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    this.#bytes -= this.#resources.get(key)?.length ?? 0;
    this.#resources.delete(key);
  }
}

/** Methods whose bodies have new values of a resource's members. */
const changing = new Set(['PUT', 'PATCH']);

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(path: string, values: { [name: string]: unknown }): string {
  return path.replaceAll(/\{([^{}]*)\}/g, (_placeholder, name) => encodeURIComponent(String(values[name])));
}

function valueIn(
  expression: Created['values'][string],
  answer: Json,
  received: Json | undefined,
  path: { [name: string]: string },
): Json | undefined {
  const [, side, rest = ''] = /^\$(response\.body#|request\.body#|request\.path\.)(.*)$/.exec(expression) ?? [];
  if (side === 'request.path.') return path[rest];
  return valueAt(side === 'response.body#' ? answer : received, rest);
}

function decoded({ parameters }: Route): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => {
      try {
        return [name, decodeURIComponent(text)];
      } catch {
        return [name, text];
      }
    }),
  );
}
