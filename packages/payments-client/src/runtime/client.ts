import { type Caller, start } from './call.ts';
import { exchange } from './exchange.ts';
import type { Init, Middleware } from './openapi-fetch.ts';
import type { ClientOptions } from './options.ts';
import { type Identity, type Settings, settle } from './settings.ts';

/** What every generated client has. */
export class Client {
  readonly #settings: Settings;

  constructor(identity: Identity, options: ClientOptions) {
    this.#settings = settle(identity, options);
  }

  /** Adds middleware of openapi-fetch, which then sees every call. */
  use(...middleware: Middleware[]): void {
    this.#settings.used.push(...middleware);
  }

  /** Takes middleware off again. */
  eject(...middleware: Middleware[]): void {
    this.#settings.used = this.#settings.used.filter((one) => !middleware.includes(one));
  }

  /** Makes a call for a generated method. */
  protected readonly call: Caller = (method, path, init, options, mayBeEmpty) =>
    start(exchange(this.#settings, method, path, { ...options, ...init }), mayBeEmpty);

  /** Makes a method of openapi-fetch, such as `client.POST`. */
  protected by<Method>(method: string): Method {
    return (async (path: string, init: Init = {}) => {
      const { data, failed, response } = await exchange(this.#settings, method, path, init);
      // An empty body is no error to openapi-fetch; here `error` is always there when the call has failed.
      return failed ? { error: failed.body ?? failed, response } : { data, response };
    }) as Method;
  }
}
