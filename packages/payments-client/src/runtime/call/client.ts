import type { StatusError } from '../errors/status-errors.ts';
import { checkOptions } from '../settings/check-options.ts';
import type { Identity, Settings } from '../settings/identity.ts';
import { joinHeaders, type Middleware, makePlainClient, type PlainClient } from '../settings/openapi-fetch.ts';
import type { ClientOptions, Init } from '../settings/options.ts';
import { resolveSettings } from '../settings/settings.ts';
import { type Caller, callOf } from './call.ts';
import { type Asked, exchange, type Success } from './exchange.ts';

/** The base class of every generated client. */
export class Client<Options extends ClientOptions = ClientOptions> {
  readonly #options: ClientOptions;
  readonly #settings: Settings;
  readonly #makePlain: () => PlainClient;
  #plain: PlainClient | undefined;
  #middleware: Middleware[] = [];

  constructor(identity: Identity, options: ClientOptions) {
    const settings = resolveSettings(identity, options);
    this.#settings = settings;
    this.#options = options;
    this.#makePlain = () =>
      makePlainClient({
        baseUrl: settings.baseUrl,
        headers: joinHeaders(identity.headers, options.headers),
        // A redirect could send the request and its credentials to a host that the caller has not chosen.
        redirect: 'manual',
      });
  }

  /** Returns a client with the same options and middleware, apart from these. */
  withOptions(options: Partial<Options>): this {
    checkOptions(options);
    const copy = new (this.constructor as new (options: ClientOptions) => this)({ ...this.#options, ...options });
    if (this.#middleware.length > 0) copy.use(...this.#middleware);
    return copy;
  }

  /** Adds middleware of openapi-fetch to every call. */
  use(...middleware: Middleware[]): void {
    this.#client().use(...middleware);
    this.#middleware.push(...middleware);
  }

  /** Removes middleware again. */
  eject(...middleware: Middleware[]): void {
    this.#client().eject(...middleware);
    this.#middleware = this.#middleware.filter((one) => !middleware.includes(one));
  }

  /** Makes a call for a generated method. */
  protected readonly call: Caller = (method, path, init, options, expected = ['object']) =>
    callOf(this.#exchange({ method, path, init, options, expected }));

  /** Makes a method of openapi-fetch, such as `client.POST`. */
  protected fetchMethod<Method>(method: string): Method {
    return (async (path: string, options?: Init) => {
      try {
        const { data, response } = await this.#exchange({ method, path, options });
        return { data, response };
      } catch (error) {
        const { status, body, response, reason } = error as StatusError & { reason?: string };
        if (!status || reason) throw error;
        // openapi-fetch sets no error for an empty body; here `error` is always set if the call has failed.
        return { error: body ?? error, response };
      }
    }) as Method;
  }

  /** The client of openapi-fetch. Made at the first call, because it loads the HTTP client of the platform, which is slow. */
  #client(): PlainClient {
    this.#plain ??= this.#makePlain();
    return this.#plain;
  }

  #exchange(asked: Asked): Promise<Success> {
    const isPlain = this.#middleware.length === 0 && !asked.options?.middleware?.length;
    return exchange(this.#client(), isPlain, this.#settings, asked);
  }
}
