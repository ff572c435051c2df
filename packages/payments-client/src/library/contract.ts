// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { validators } from '@library/library-types/validators';
import type { Contract } from '../runtime/validate/contract.ts';

/** The checks of each call, by method and path. */
export const contract: Contract = {
  operations: {
    'GET /books': { ...validators.getBooks, required: [] },
    'POST /books': { ...validators.addBook, required: ['body'] },
    'GET /books/{book_id}': { ...validators.getBook, required: ['path book_id'] },
    'DELETE /books/{book_id}': { ...validators.removeBook, required: ['path book_id'] },
  },
  names: new Set([
    '__proto__',
    'binding',
    'book_id',
    'data',
    'detail',
    'id',
    'kind',
    'limit',
    'maps',
    'name',
    'new\nline',
    'order-by',
    'page',
    'pages',
    'price',
    'shelf',
    'shelves',
    'subtitle',
    'tags',
    'title',
    'type',
    'with-dash',
  ]),
};
