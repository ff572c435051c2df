// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { validators as operations } from '@library/library-types/validators';
import type { Validators } from '../runtime/document/documented.ts';

/** The validators of each operation, by method and path. */
export const validators: Validators = {
  'GET /books': operations.getBooks,
  'POST /books': operations.addBook,
  'GET /books/{book_id}': operations.getBook,
  'DELETE /books/{book_id}': operations.removeBook,
};
