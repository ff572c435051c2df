import type { Middleware } from '../settings/openapi-fetch.ts';
import type { ClientOptions, Init } from '../settings/options.ts';
import { type Identity, resolveSettings, type Settings } from '../settings/settings.ts';
import { type Caller, start } from './call.ts';
import { makeExchange } from './exchange.ts';

/** The base class of every generated client. */
export class Client {
  readonly #settings: Settings;

  constructor(identity: Identity, options: ClientOptions) {
    this.#settings = resolveSettings(identity, options);
  }

  /** Adds middleware of openapi-fetch to every call. */
  use(...middleware: Middleware[]): void {
    this.#settings.used.push(...middleware);
  }

  /** Removes middleware again. */
  eject(...middleware: Middleware[]): void {
    this.#settings.used = this.#settings.used.filter((one) => !middleware.includes(one));
  }

  /** Makes a call for a generated method. */
  protected readonly call: Caller = (method, path, init, options, mayBeEmpty) =>
    start(makeExchange(this.#settings, method, path, { ...options, ...init }), mayBeEmpty);

  /** Makes a method of openapi-fetch, such as `client.POST`. */
  protected fetchMethod<Method>(method: string): Method {
    return (async (path: string, init: Init = {}) => {
      const { data, failed, response } = await makeExchange(this.#settings, method, path, init);
      // openapi-fetch sets no error for an empty body; here `error` is always set if the call has failed.
      return failed ? { error: failed.body ?? failed, response } : { data, response };
    }) as Method;
  }
}
