// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { book, NewBook, paths } from '@library/library-types';
import type { Call, Caller } from '../runtime/call.ts';
import type { CallOptions } from '../runtime/options.ts';

/** The calls of `client.books`. */
export interface Books {
  /** List books */
  getBooks(query?: paths['/books']['get']['parameters']['query'], options?: CallOptions): Call<book[]>;
  addBook(body: NewBook, options?: CallOptions): Call<book>;
  getBook(bookId: paths['/books/{book_id}']['get']['parameters']['path']['book_id'], options?: CallOptions): Call<book>;
  removeBook(
    bookId: paths['/books/{book_id}']['delete']['parameters']['path']['book_id'],
    options?: CallOptions,
  ): Call<void>;
}

/** Makes the calls of {@link Books}. */
export function makeBooks(call: Caller): Books {
  return {
    getBooks: (query, options) => call('GET', '/books', { params: { query } }, options),
    addBook: (body, options) => call('POST', '/books', { body }, options),
    getBook: (bookId, options) => call('GET', '/books/{book_id}', { params: { path: { book_id: bookId } } }, options),
    removeBook: (bookId, options) =>
      call('DELETE', '/books/{book_id}', { params: { path: { book_id: bookId } }, parseAs: 'text' }, options, true),
  };
}
