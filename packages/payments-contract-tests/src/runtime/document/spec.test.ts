import { expect, test } from 'vitest';
import { sourceOf } from './spec.ts';

const spec = {
  document: {},
  sources: {
    '': 'spec/openapi.yaml',
    '/paths/~1books': 'spec/paths/books.yaml',
    '/components/schemas/Book': 'spec/components/schemas/Book.yaml',
    '/components/schemas/Shelf': 'spec/components/schemas/all.yaml#/Shelf',
  },
};

test.each([
  [
    '/components/schemas/Book/properties/title/maxLength',
    'spec/components/schemas/Book.yaml#/properties/title/maxLength',
  ],
  ['/components/schemas/Book', 'spec/components/schemas/Book.yaml'],
  ['/components/schemas/Bookshop/type', 'spec/openapi.yaml#/components/schemas/Bookshop/type'],
  ['/components/schemas/Shelf/type', 'spec/components/schemas/all.yaml#/Shelf/type'],
  ['/paths/~1books/post/security', 'spec/paths/books.yaml#/post/security'],
  ['/security', 'spec/openapi.yaml#/security'],
])('%s comes from %s', (pointer, want) => {
  expect(sourceOf(spec, pointer)).toBe(want);
});

test('without files there is no source', () => {
  expect(sourceOf({ document: {}, sources: {} }, '/security')).toBeUndefined();
});
