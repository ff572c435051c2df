/** A valid request for a new book, with required properties only. */
export const novel = { title: 'Emma', kind: 'novel', pages: 474 };

/** The credential and the media type of a call. */
export const headers = { 'x-api-key': 'test', 'content-type': 'application/json' };

/** The URL of books in the mock in process. */
export const books = 'https://mock.test/books';

/** A request that adds a book. */
export function posted(body: unknown = novel, more: { [name: string]: string } = {}): RequestInit {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  return { method: 'POST', headers: { ...headers, ...more }, body: content };
}
