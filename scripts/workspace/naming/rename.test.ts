import { expect, test } from 'vitest';
import { namesOf } from '../../generate/names.ts';
import { renameImports, renamePath, renameText } from './rename.ts';

const from = namesOf({ name: 'library', scope: '@shelf' });
const to = namesOf({ name: 'book-store', scope: '@acme' });

const texts: { what: string; given: string; want: string }[] = [
  { what: 'a package', given: "'@shelf/library-types'", want: "'@acme/book-store-types'" },
  { what: 'an entry', given: '@shelf/library-types/validators', want: '@acme/book-store-types/validators' },
  { what: 'a version', given: '@shelf/library-client@1.2.0', want: '@acme/book-store-client@1.2.0' },
  { what: 'a folder', given: 'packages/library-contract-tests/dist', want: 'packages/book-store-contract-tests/dist' },
  { what: 'a task', given: '"@shelf/scripts#generate"', want: '"@acme/scripts#generate"' },
  {
    what: 'commands',
    given: '`library-mock` and `library-contract fuzz`',
    want: '`book-store-mock` and `book-store-contract fuzz`',
  },
  { what: 'the client', given: 'new LibraryClient()', want: 'new BookStoreClient()' },
  { what: 'variables', given: 'LIBRARY_BASE_URL CITY_LIBRARY_KEY', want: 'BOOK_STORE_BASE_URL CITY_LIBRARY_KEY' },
  { what: 'nothing of the API', given: 'client.library.create(library)', want: 'client.library.create(library)' },
  {
    what: 'no package of others',
    given: '@shelf/other @shelf/library-types-extra',
    want: '@shelf/other @shelf/library-types-extra',
  },
  { what: 'no longer scope', given: '@my@shelf/library-types', want: '@my@shelf/library-types' },
];

test.each(texts)('renames in a text: $what', ({ given, want }) => {
  expect(renameText(given, from, to)).toBe(want);
  expect(renameText(want, to, from)).toBe(given);
});

test('code is renamed where it imports, and nowhere else', () => {
  const given =
    "import { a } from '@shelf/library-types';\nconst text = '@shelf/library-types';\nawait import('@shelf/library-mock/serve');\n";
  const want =
    "import { a } from '@acme/book-store-types';\nconst text = '@shelf/library-types';\nawait import('@acme/book-store-mock/serve');\n";
  expect(renameImports(given, from, to)).toBe(want);
});

test('a file moves with its package', () => {
  expect(renamePath('packages/library-mock/src/library-mock.ts', from, to)).toBe(
    'packages/book-store-mock/src/book-store-mock.ts',
  );
  expect(renamePath('packages/library-other/a.ts', from, to)).toBe('packages/library-other/a.ts');
});
