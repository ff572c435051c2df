import type { Failure } from './errors.ts';
import type { Hooks } from './hooks.ts';
import type { Params } from './openapi-fetch.ts';

/** How long a call may take, and when it is sent again. Times are in milliseconds. */
export interface Limits {
  /** The longest that one attempt may take, from its start until its answer is read. Default: 60,000. */
  timeout?: number | undefined;
  /** The longest that a call may take with all its attempts and waits. Default: no limit beside those of the attempts. */
  deadline?: number | undefined;
  /** How often a failed attempt may be followed by another one. Default: 2. `0` never sends twice. */
  maxRetries?: number | undefined;
  /** The longest wait between two attempts. When the server asks for a longer one, the call fails at once instead. Default: 30,000. */
  maxRetryDelay?: number | undefined;
  /**
   * Also send again when nobody knows whether the server processed the request: after a timeout, a broken connection, or a status of
   * 408, 500, 502, 503 or 504. **The same thing may then be created twice**, such as a second payment. Leave it off unless the server
   * recognises repeated requests. Default: `false`. Methods that may be repeated by definition, such as GET, are sent again anyway.
   */
  riskDuplicates?: boolean | undefined;
}

/** Checks calls against the contract: `validate` of `@scope/payments-client/validate`, or one of your own. */
export interface Validator {
  /**
   * Throws when a request breaks the contract, which then is not sent. `path` is as in the API's document, such as `/things/{id}`; `body`
   * is what would be sent, mostly JSON text.
   */
  request(path: string, call: Failure, body: unknown, params: Params): void;
  /** Throws when a success breaks the contract. `data` is its body, parsed from JSON; `undefined` when it is empty. */
  response(path: string, call: Failure, data: unknown, response: Response): void;
}

/** Options of one call, which go before those of the client. */
export interface CallOptions extends Limits {
  /** Ends the call at once, also while it waits to try again. */
  signal?: AbortSignal | undefined;
  /** More headers, or others than the usual ones; `null` leaves one out. */
  headers?: Record<string, string | null> | undefined;
  /** As in the options of the client; `null` leaves this call unchecked. */
  validate?: Validator | null | undefined;
}

/** Options of a client, apart from the credentials and the environment that its API asks for. */
export interface ClientOptions extends Limits, Hooks {
  /** Where the API is, instead of an environment: a mock, a proxy. An `https:` or `http:` URL. */
  baseUrl?: string | undefined;
  /**
   * Sends a request in place of the global `fetch`. Hand the signal on as well, so that timeouts also close the connection:
   * `(request, init) => fetch(request, init)`.
   */
  fetch?: Fetch | undefined;
  /** Checks requests before they are sent, and the bodies of successes. Default: none. */
  validate?: Validator | null | undefined;
  /** Allows use in a browser, where everyone who opens the page can read the credentials. Default: `false`. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** The part of the global `fetch` that the client uses. */
export type Fetch = (request: Request, init: { signal: AbortSignal }) => Promise<Response>;
