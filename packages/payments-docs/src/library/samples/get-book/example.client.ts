// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { LibraryClient } from '@library/library-client';

const client = new LibraryClient({
  apiKey: process.env.API_KEY,
  environment: 'library',
});

const book = await client.books.retrieve('b_a');

console.log(book.id);
