// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { LibraryClient } from '@library/library-client';

const client = new LibraryClient({
  apiKey: process.env.API_KEY,
  environment: 'library',
});

const book = await client.books.create({
  title: 'Emma',
  kind: 'novel',
  pages: 474,
});

console.log(book.id);
