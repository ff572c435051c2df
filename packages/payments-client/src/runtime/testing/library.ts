import { LibraryClient, type LibraryClientOptions } from '@library/library-client';
import type { NewBook } from '@library/library-types';

/** A valid request body. */
export const novel: NewBook = { kind: 'novel', title: 'Emma', pages: 474 };

/** The server's response after adding the book. */
export const book = { id: 'b_0f', title: 'Emma', binding: 'hard', tags: { owner: 'Ada Lovelace' } };

/** A client of a test server. */
export function clientOf({ url }: { url: string }, options: LibraryClientOptions = {}): LibraryClient {
  return new LibraryClient({ apiKey: 'secret_key', baseUrl: url, maxRetryDelay: 1000, ...options });
}
