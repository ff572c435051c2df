import { expect, test } from 'vitest';
import { pathsKebabCase } from './paths-kebab-case.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports paths that are not in kebab-case; webhooks may have any name', async () => {
  const want = [
    'openapi.yaml:4 `/bookShelves` is not in kebab-case. Write it in small letters, with hyphens between words.',
  ];
  const document = `openapi: 3.1.0
paths:
  /book-shelves/{shelf_id}/books.json: {}
  /bookShelves: {}
webhooks:
  bookRemoved:
    post:
      summary: Removed
`;
  expect(await lintWith(pathsKebabCase, { 'openapi.yaml': document })).toEqual(want);
});
