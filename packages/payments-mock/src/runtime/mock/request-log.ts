import type { Json } from '../../generated/types.ts';
import type { Description } from '../api/description.ts';
import type { MockAnswer, MockRequest } from '../api/exchange.ts';
import type { TransportFault } from '../api/fault.ts';
import { Redaction } from './redact.ts';

/** A request that the mock has answered. Printed with `console.log` or as JSON, it shows no credentials. */
export interface LoggedRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** By name in lower case. */
  headers: { [name: string]: string };
  /** The parsed JSON body; absent if there was none, or if it could not be read. */
  body?: Json;
  /** The id of the operation; absent if the API has none for the path and method. */
  operation?: string;
  /** The status of the answer. */
  status: number;
  /** The reason why it was refused. */
  refused?: string;
  /** The fault on the way back: the request was processed, but the answer did not arrive whole. */
  fault?: TransportFault;
}

const maximumCount = 1000;
const maximumBytes = 10_000_000;

/** Remembers the latest requests, up to 1000 of them or 10 MB of bodies, so that a long-running server does not grow. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];
  readonly #prototype: object;
  readonly #sizes: number[] = [];
  #bytes = 0;

  /** @param description the API, for the places of credentials */
  constructor(description: Pick<Description, 'schemes'>) {
    this.#prototype = new Redaction(description).prototype();
  }

  add({ method, target, headers, body }: MockRequest, answer: MockAnswer): LoggedRequest {
    const entry: LoggedRequest = Object.create(this.#prototype);
    entry.method = method;
    entry.url = target;
    entry.headers = headers as LoggedRequest['headers'];
    entry.status = answer.status;
    if (answer.received !== undefined) entry.body = answer.received;
    if (answer.operation !== undefined) entry.operation = answer.operation;
    if (answer.refused !== undefined) entry.refused = answer.refused;
    if (answer.fault !== undefined) entry.fault = answer.fault;
    const size = body.length;
    this.entries.push(entry);
    this.#sizes.push(size);
    this.#bytes += size;
    while (this.entries.length > maximumCount || (this.#bytes > maximumBytes && this.entries.length > 1)) {
      this.entries.shift();
      this.#bytes -= this.#sizes.shift() ?? 0;
    }
    return entry;
  }

  clear(): void {
    this.entries.length = 0;
    this.#sizes.length = 0;
    this.#bytes = 0;
  }
}
