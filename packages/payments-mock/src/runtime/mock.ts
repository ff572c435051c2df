import type { Description } from './description.ts';
import type { MockAnswer, MockRequest } from './exchange.ts';
import { type Fault, isTransportFault, planFaults } from './faults.ts';
import { createHandler } from './handler.ts';
import { checkPreference, readPreference } from './preference.ts';
import { seededRandom } from './random.ts';
import { readAll } from './read-stream.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';
import { respond } from './respond.ts';
import { explain } from './succeed.ts';
import { readPrices } from './total.ts';

export interface MockOptions {
  /** What the ids are drawn from: with the same seed, the same requests get the same answers. 1 by default. */
  seed?: number;
  /** What each item costs, by its id, in the smallest unit of the currency. */
  prices?: { readonly [item: string]: number };
  /** What goes wrong, request by request: `['429', 'reset', 'ok']`. Afterwards nothing does. */
  faults?: readonly Fault[];
  /** With it, each request gets one of `faults` with this probability, drawn from the seed. From 0 to 1. */
  faultRate?: number;
  /** How long every answer is held back, in milliseconds. */
  latency?: number;
  /** The credentials that are known, such as bearer tokens; by default every one that is well formed. */
  credentials?: readonly string[];
  /** Larger bodies are refused, in bytes. 1 MiB by default. */
  maxBodySize?: number;
  /** Is called with each request when it is answered. */
  onRequest?(request: LoggedRequest): void;
}

/** A strict server of the API, in process. */
export interface Mock {
  /**
   * Answers a request. It takes what the global `fetch` takes, so it can stand in for it, and fails as it does.
   * @throws TypeError `fetch failed` for the fault `reset`; the reason of the signal when the caller gives up.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** The latest requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /**
   * Gives the next requests these faults, one each.
   * @throws RangeError for a fault that there is not.
   */
  inject(...faults: Fault[]): void;
  /** Forgets the requests and what was injected, and starts ids and faults anew. */
  reset(): void;
}

/** A mock that its other faces can drive, too. */
export interface MockCore extends Mock {
  readonly maxBodySize: number;
  answer(request: MockRequest): MockAnswer;
}

/**
 * Makes the mock of an API from its description.
 * @throws RangeError for an option that cannot be met.
 */
export function createCore(description: Description, options: MockOptions = {}): MockCore {
  const { seed = 1, latency = 0, credentials, maxBodySize = 2 ** 20 } = options;
  const known = credentials && new Set(credentials);
  const plan = planFaults({ ...options, seed });
  const supply = { random: seededRandom(seed), prices: readPrices(options.prices ?? {}) };
  const handle = createHandler(description, (credential) => known?.has(credential) ?? true, supply);
  const log = new RequestLog(description);

  function decide(request: MockRequest): MockAnswer {
    const preference = readPreference(request);
    const impossible = checkPreference(preference);
    if (impossible !== undefined) return explain(undefined, impossible);
    const fault = preference.fault ?? plan.next();
    const isOnTheWay = isTransportFault(fault);
    const given = handle(request, isOnTheWay || fault === 'ok' ? preference : { ...preference, failure: fault });
    given.delay = preference.delay === undefined ? latency : Number(preference.delay);
    if (isOnTheWay) given.fault = fault;
    return given;
  }

  function answer(request: MockRequest): MockAnswer {
    const given = decide(request);
    const entry = log.add(request, given);
    options.onRequest?.(entry);
    return given;
  }

  async function fetch(input: Request | URL | string, init?: RequestInit): Promise<Response> {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const given = answer({
      method: request.method,
      target: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: await readAll(request.body, maxBodySize),
    });
    return respond(given, request);
  }

  function reset(): void {
    log.clear();
    plan.reset();
    supply.random = seededRandom(seed);
  }

  return { fetch, requests: log.entries, inject: (...faults) => plan.inject(faults), reset, maxBodySize, answer };
}
