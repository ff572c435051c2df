// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { LibraryClient } from '@library/library-client';

const client = new LibraryClient({
  apiKey: process.env.API_KEY,
  environment: 'server1',
});

await client.books.removeBook('b_a');
