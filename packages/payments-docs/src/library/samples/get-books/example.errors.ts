// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { LibraryClient, StatusError } from '@library/library-client';

const client = new LibraryClient({
  apiKey: process.env.API_KEY,
  environment: 'library',
});

try {
  const books = await client.books.list({
    query: { limit: 10 },
  });
  console.log(books);
} catch (error) {
  // Other errors, such as a broken connection, have no status.
  if (!(error instanceof StatusError)) throw error;
  console.error(error.status, error.code, error.message);
}
