// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { LibraryClient } from '@library/library-client';

const client = new LibraryClient({
  apiKey: process.env.API_KEY,
  environment: 'library',
});

for await (const item of client.books.listAll({
  query: { limit: 10 },
})) {
  console.log(item);
}
