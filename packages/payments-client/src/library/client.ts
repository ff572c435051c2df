// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { paths } from '@library/library-types';
import { Client } from '../runtime/call/client.ts';
import { callOptions, prepare } from '../runtime/request/prepare.ts';
import { apiKey } from '../runtime/settings/carried.ts';
import { checkOptions } from '../runtime/settings/check-options.ts';
import { credential } from '../runtime/settings/credential.ts';

import type { FetchClient } from '../runtime/settings/openapi-fetch.ts';
import type { ClientOptions } from '../runtime/settings/options.ts';
import { type Books, makeBooks } from './make-books.ts';

/** Options of {@link LibraryClient}. */
export interface LibraryClientOptions extends ClientOptions {
  apiKey?: string | undefined;
  /** The same as `apiKey`, by the name of its scheme. */
  Key?: string | undefined;
  /**
   * The environment to call.
   *
   * - `library`: https://library.example.com/v2
   *
   * Default: `library`.
   */
  environment?: 'library' | undefined;
}

/** A client of the Library *\/ API. */
export class LibraryClient extends Client<LibraryClientOptions> {
  /** The calls of `client.books`. */
  readonly books: Books = makeBooks(this.call);

  /** Calls by path, in the style of openapi-fetch: errors are returned as `error`, not thrown. */
  readonly DELETE: FetchClient<paths>['DELETE'] = this.fetchMethod('DELETE');

  /** Calls by path, in the style of openapi-fetch: errors are returned as `error`, not thrown. */
  readonly GET: FetchClient<paths>['GET'] = this.fetchMethod('GET');

  /** Calls by path, in the style of openapi-fetch: errors are returned as `error`, not thrown. */
  readonly POST: FetchClient<paths>['POST'] = this.fetchMethod('POST');

  /**
   * Makes a client. Sends nothing before the first call.
   *
   * @throws ConfigurationError for options that cannot work.
   */
  constructor(options: LibraryClientOptions = {}) {
    checkOptions(options, ['apiKey', 'Key']);
    const credentials = { Key: apiKey('header', 'x-api-key', credential('apiKey', options.apiKey ?? options.Key)) };
    super(
      {
        environments: { library: 'https://library.example.com/v2' },
        headers: { accept: 'application/json', 'user-agent': 'library-client/2.4.1' },
        credentials,
        security: [['Key']],
        prepare,
        callOptions,
      },
      options,
    );
  }
}
