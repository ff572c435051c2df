import { explain } from '../answer/explain.ts';
import { seededRandom } from '../answer/random.ts';
import { readPrices } from '../answer/total.ts';
import type { Description } from '../api/description.ts';
import type { MockAnswer, MockRequest } from '../api/exchange.ts';
import { type Fault, isTransportFault } from '../api/fault.ts';
import { readAll } from '../fetch/read-stream.ts';
import { respond } from '../fetch/respond.ts';
import { checkPreference, readPreference } from '../request/preference.ts';
import { checkOptions } from './check-options.ts';
import { createHandler } from './handler.ts';
import { Memory } from './memory.ts';
import { planFaults } from './plan-faults.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';

export interface MockOptions {
  /** Ids are drawn from it: the same seed and requests give the same answers. 1 by default. */
  seed?: number;
  /** The price of each item by its id, in the smallest unit of the currency. */
  prices?: { readonly [item: string]: number };
  /** The fault of each request, such as `['429', 'reset', 'ok']`; after the last one, none. */
  faults?: readonly Fault[];
  /** If set, each request gets one of `faults` with this probability, from 0 to 1, drawn from the seed. */
  faultRate?: number;
  /** How long every answer is held back, in milliseconds. */
  latency?: number;
  /** The accepted credentials, such as bearer tokens. By default, every well-formed one is accepted. */
  credentials?: readonly string[];
  /** The largest accepted body, in bytes. 1 MiB by default. */
  maxBodySize?: number;
  /** Called with each request once it is answered. */
  onRequest?(request: LoggedRequest): void;
}

/** The names of the options. */
export const mockOptions = [
  'seed',
  'prices',
  'faults',
  'faultRate',
  'latency',
  'credentials',
  'maxBodySize',
  'onRequest',
] as const satisfies readonly (keyof MockOptions)[];

/** A strict mock of the API, in process. */
export interface Mock {
  /**
   * Answers a request. Has the signature and the errors of the global `fetch`, so it can replace it.
   * @throws TypeError `fetch failed` for the fault `reset`; the reason of the signal if the caller aborts.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** The latest requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /**
   * Gives the next requests these faults, one each.
   * @throws RangeError for an unknown fault.
   */
  inject(...faults: Fault[]): void;
  /** Forgets all requests, what they created, and injected faults, and starts ids and faults over. */
  reset(): void;
}

/** A mock that can also be served over HTTP. */
export interface MockCore extends Mock {
  readonly maxBodySize: number;
  answer(request: MockRequest): MockAnswer;
}

/**
 * Creates a mock from a description, for the main entry of a package.
 * @throws RangeError for an option out of range, TypeError for an unknown one.
 */
export function createMock(description: Description, options?: MockOptions): Mock {
  const { fetch, requests, inject, reset } = createCore(description, options);
  return { fetch, requests, inject, reset };
}

/**
 * Creates a mock from a description.
 * @throws RangeError for an option out of range, TypeError for an unknown one.
 */
export function createCore(description: Description, options: MockOptions = {}): MockCore {
  checkOptions(options, mockOptions);
  const { seed = 1, latency = 0, credentials, maxBodySize = 2 ** 20 } = options;
  const known = credentials && new Set(credentials);
  const plan = planFaults({ ...options, seed });
  const supply = { random: seededRandom(seed), prices: readPrices(options.prices ?? {}), memory: new Memory() };
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
    supply.memory.clear();
    supply.random = seededRandom(seed);
  }

  return { fetch, requests: log.entries, inject: (...faults) => plan.inject(faults), reset, maxBodySize, answer };
}
