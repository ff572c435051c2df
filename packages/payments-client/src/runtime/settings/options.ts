import type { Failure } from '../errors/progress.ts';
import type { Hooks } from './hooks.ts';
import type { HeadersOptions, Middleware, Params, ParseAs } from './openapi-fetch.ts';

/** How long a call may take, and when it is sent again. Times are in milliseconds. */
export interface Limits {
  /** Limit of one attempt, from its start until its response has been read. Default: 60,000. */
  timeout?: number | undefined;
  /** Limit of the whole call with all attempts and waits. Default: none. */
  deadline?: number | undefined;
  /** How many more attempts may follow a failed one. Default: 2. `0` never sends twice. */
  maxRetries?: number | undefined;
  /** Longest wait between two attempts. If the server asks for a longer one, the call fails at once. Default: 30,000. */
  maxRetryDelay?: number | undefined;
  /**
   * Also retry when it is unknown whether the server processed the request: after a timeout, a broken connection, or a status of 408,
   * 500, 502, 503 or 504. **This can create the same thing twice.** Leave it off unless the server recognizes repeated requests.
   * Idempotent methods such as GET are retried anyway. Default: `false`.
   */
  riskDuplicates?: boolean | undefined;
}

/** Checks calls against the contract: `validate` from the `/validate` entry of this package, or your own. */
export interface Validator {
  /**
   * Throws if a request breaks the contract, so that it is not sent. `path` is as in the API's document, such as `/things/{id}`; `body`
   * is what would be sent, usually JSON text.
   */
  request(path: string, call: Failure, body: unknown, params: Params): void;
  /** Throws if a success breaks the contract. `data` is its body, parsed from JSON; `undefined` if it is empty. */
  response(path: string, call: Failure, data: unknown, response: Response): void;
}

/** Options of one call. They take precedence over those of the client. */
export interface CallOptions extends Limits {
  /** Aborts the call at once, also while it waits for the next attempt. */
  signal?: AbortSignal | undefined;
  /** Headers to add or replace; `null` removes one. */
  headers?: HeadersOptions | undefined;
  /** Fields to add to the body, such as those that the document does not list yet. */
  extraBody?: Readonly<Record<string, unknown>> | undefined;
  /** As in the options of the client; `null` turns validation off for this call. */
  validate?: Validator | null | undefined;
}

/** Options of a client, apart from credentials and the environment. */
export interface ClientOptions extends Limits, Hooks {
  /** URL of the API, instead of an environment: that of a mock or a proxy, for example. `https:` or `http:`. */
  baseUrl?: string | undefined;
  /**
   * Replaces the global `fetch`. Pass the signal on, so that timeouts also close the connection:
   * `(request, init) => fetch(request, init)`.
   */
  fetch?: Fetch | undefined;
  /** More of the second argument of `fetch`, such as a `dispatcher` of undici for a proxy. */
  fetchOptions?: object | undefined;
  /** Checks requests before they are sent, and the bodies of successes. Default: no checks. */
  validate?: Validator | null | undefined;
  /** Headers of every call; `null` removes one. */
  headers?: HeadersOptions | undefined;
  /** Allows use in a browser, where everyone who opens the page can read the credentials. Default: `false`. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** Values of the variables in the URLs of servers. */
export type ServerVariables = { readonly [name: string]: string | undefined };

/** Which server to call. */
export interface ServerChoice {
  environment?: string | undefined;
  baseUrl?: string | undefined;
  serverVariables?: ServerVariables | undefined;
}

/** The part of the global `fetch` that the client uses. */
export type Fetch = (request: Request, init: { signal: AbortSignal }) => Promise<Response>;

/** The second argument of `client.POST(path, init)` and the like. The generated types define which of them an operation needs. */
export interface Init extends Omit<CallOptions, 'headers'> {
  params?: Params;
  body?: unknown;
  headers?: HeadersOptions | undefined;
  baseUrl?: string;
  fetch?: Fetch;
  parseAs?: ParseAs;
  /** The media type of the body, if there are several. */
  contentType?: string;
  /** Parameters by name, of a generated method. */
  query?: object;
  header?: object;
  cookie?: object;
  querySerializer?: (query: object) => string;
  pathSerializer?: (path: string, values: Record<string, unknown>) => string;
  bodySerializer?: (body: unknown, headers?: Headers) => RequestInit['body'];
  middleware?: Middleware[];
}
