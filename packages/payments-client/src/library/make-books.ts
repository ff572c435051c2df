// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { book, NewBook, paths } from '@library/library-types';
import type { Call, Caller } from '../runtime/call/call.ts';
import { eachItem } from '../runtime/pages/each-item.ts';
import type { CallOptions } from '../runtime/settings/options.ts';

/** The calls of `client.books`. */
export interface Books {
  /** List books */
  list(options?: CallOptions & { query?: paths['/books']['get']['parameters']['query'] | undefined }): Call<book[]>;
  /** Every item of `list`, for `for await`. Requests the next page when its first item is needed; rejects as `list` does. */
  listAll(
    options?: CallOptions & { query?: paths['/books']['get']['parameters']['query'] | undefined },
  ): AsyncIterable<book>;
  create(body: NewBook, options?: CallOptions): Call<book>;
  retrieve(
    bookId: paths['/books/{book_id}']['get']['parameters']['path']['book_id'],
    options?: CallOptions,
  ): Call<book>;
  delete(
    bookId: paths['/books/{book_id}']['delete']['parameters']['path']['book_id'],
    options?: CallOptions,
  ): Call<void>;
}

/** Makes the calls of {@link Books}. */
export function makeBooks(call: Caller): Books {
  return {
    list: (options) => call('GET', '/books', {}, options, ['array']),
    listAll: (options) =>
      eachItem({ style: 'page', parameter: 'page', items: '', first: 1 }, options?.query, (query) =>
        call('GET', '/books', { query }, options, ['array']),
      ),
    create: (body, options) => call('POST', '/books', { body }, options),
    retrieve: (bookId, options) => call('GET', '/books/{book_id}', { params: { path: { book_id: bookId } } }, options),
    delete: (bookId, options) =>
      call('DELETE', '/books/{book_id}', { params: { path: { book_id: bookId } }, parseAs: 'text' }, options),
  };
}
