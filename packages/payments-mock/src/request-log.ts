import type { Json } from './description.ts';

/** A request that the mock has answered. */
export interface LoggedRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** By name in lower case. */
  headers: { [name: string]: string };
  /** The body as JSON; absent when there was none, or none that could be read. */
  body?: Json;
  /** The operation that answered; absent for a path or a method that the API lacks. */
  operation?: string;
  /** The status that was answered. */
  status: number;
}

const maximumCount = 1000;
const maximumBytes = 10_000_000;

/** Remembers the latest requests: up to 1000 of them, or 10 MB of bodies, so that a server that runs for long does not grow. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];
  readonly #sizes: number[] = [];
  #bytes = 0;

  add(entry: LoggedRequest, size: number): void {
    this.entries.push(entry);
    this.#sizes.push(size);
    this.#bytes += size;
    while (this.entries.length > maximumCount || (this.#bytes > maximumBytes && this.entries.length > 1)) {
      this.entries.shift();
      this.#bytes -= this.#sizes.shift() ?? 0;
    }
  }

  clear(): void {
    this.entries.length = 0;
    this.#sizes.length = 0;
    this.#bytes = 0;
  }
}
