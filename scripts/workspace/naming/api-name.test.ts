import { expect, test } from 'vitest';
import { nameFromTitle, readApiName } from './api-name.ts';

const titles: [title: string, want: string][] = [
  ['Library API', 'library'],
  ['Library */ API', 'library'],
  ['Book Store REST API specification', 'book-store'],
  ["Reader's Corner", 'readers-corner'],
  ['Bücher', 'bucher'],
  ['books.example.com', 'books-example-com'],
  ['Swagger Petstore - OpenAPI 3.0', 'swagger-petstore-openapi-3-0'],
  ['API', ''],
  ['図書館', ''],
];

test.each(titles)('the title %s gives the name %s', (title, want) => {
  expect(nameFromTitle(title)).toBe(want);
});

test('the scope is that of the name, unless one is given', () => {
  expect(readApiName('Library API', {})).toEqual({ name: 'library', scope: '@library' });
  expect(readApiName('Library API', { name: 'books', scope: '@acme' })).toEqual({ name: 'books', scope: '@acme' });
});

const refused: { given: { name?: string; scope?: string }; title?: string; want: string }[] = [
  { given: {}, title: 'API', want: "The document's title `API` gives no name." },
  { given: {}, title: '3D', want: "The document's title `3D` gives no name." },
  ...['Books', '2books', 'book--store', '-books', 'books-', 'book store', '../books', 'b;id', '', 'scripts'].map(
    (name) => ({
      given: { name },
      want: `\`${name}\` is not a valid name.`,
    }),
  ),
  ...['acme', '@Acme', '@acme/books', '@.acme', '@a;id', '@'].map((scope) => ({
    given: { scope },
    want: `\`${scope}\` is not an npm scope.`,
  })),
  { given: { scope: `@${'a'.repeat(210)}` }, want: 'is longer than npm allows (214).' },
];

test.each(refused)('refuses $given', ({ given, title = 'Library', want }) => {
  expect(() => readApiName(title, given)).toThrow(want);
});
