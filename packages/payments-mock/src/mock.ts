import type { Description } from './description.ts';
import type { MockAnswer, MockRequest } from './exchange.ts';
import { createHandler } from './handler.ts';
import { type Random, seededRandom } from './random.ts';
import { readAll } from './read-stream.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';

export interface MockOptions {
  /** What the ids are drawn from: with the same seed, the same requests get the same answers. 1 by default. */
  seed?: number;
  /** How long every answer is held back, in milliseconds. */
  latency?: number;
  /** The credentials that are known, such as bearer tokens; by default every one that is well formed. */
  credentials?: readonly string[];
  /** Larger bodies are refused, in bytes. 1 MiB by default. */
  maxBodySize?: number;
}

/** A strict server of the API, in process. */
export interface Mock {
  /** Answers a request. It takes what the global `fetch` takes, so it can stand in for it. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** The latest requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Forgets the requests and starts the ids anew. */
  reset(): void;
}

/** A mock that its other faces can drive, too. */
export interface MockCore extends Mock {
  readonly latency: number;
  readonly maxBodySize: number;
  answer(request: MockRequest): MockAnswer;
}

/** Makes the mock of an API from its description. */
export function createCore(description: Description, options: MockOptions = {}): MockCore {
  const { seed = 1, latency = 0, credentials, maxBodySize = 2 ** 20 } = options;
  const known = credentials && new Set(credentials);
  const handle = createHandler(description, (credential) => known?.has(credential) ?? true);
  const log = new RequestLog();
  let random: Random = seededRandom(seed);

  function answer(request: MockRequest): MockAnswer {
    const given = handle(request, random);
    const { method, target: url, headers, body } = request;
    const entry: LoggedRequest = {
      method,
      url,
      headers: { ...headers } as LoggedRequest['headers'],
      status: given.status,
    };
    if (given.received !== undefined) entry.body = given.received;
    if (given.operation !== undefined) entry.operation = given.operation;
    log.add(entry, body.length);
    return given;
  }

  async function fetch(input: Request | URL | string, init?: RequestInit): Promise<Response> {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const { status, headers, body } = answer({
      method: request.method,
      target: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: await readAll(request.body, maxBodySize),
    });
    if (latency > 0) await delay(latency, request.signal);
    return new Response(body ?? null, { status, headers });
  }

  function reset(): void {
    log.clear();
    random = seededRandom(seed);
  }

  return { fetch, requests: log.entries, reset, latency, maxBodySize, answer };
}

/** Waits, unless the caller gives up before. */
function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    }
  });
}
