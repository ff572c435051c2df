import { expect, test } from 'vitest';
import { passageOf } from './passage.ts';
import { stem, termsOf } from './terms.ts';

test.for([
  ['book books booked booking'],
  ['retry retries retrying retried'],
  ['authorize authorized authorizing'],
  ['authenticate authentication authenticated'],
  ['limit limits limited limiting'],
  ['cancel cancelled cancelling cancels'],
  ['address addresses'],
  ['test tests tested testing'],
  ['code codes'],
  ['sign signed signing'],
])('%s have one stem', ([words = '']) => {
  expect(new Set(words.split(' ').map(stem)).size).toBe(1);
});

test('names are found whole and by their parts', () => {
  expect(termsOf('add_book getBooks X-Total-Count the 1.5')).toEqual([
    'add_book',
    'add',
    'book',
    'getbooks',
    'get',
    'book',
    'x-total-count',
    'x',
    'total',
    'count',
    '1.5',
    '1',
    '5',
  ]);
});

test('a passage begins near the words, and marks them', () => {
  const text = `${'Nothing here. '.repeat(30)}Then a book is lent. ${'More follows. '.repeat(30)}`;
  const passage = passageOf(text, new Set([stem('book')]));
  const shown = passage.map((piece) => piece.text).join('');
  expect(shown).toMatch(/^… .* a book is lent\..* …$/);
  expect(shown.length).toBeLessThan(200);
  expect(passage.filter(({ marked }) => marked)).toEqual([{ text: 'book', marked: true }]);
});

test('a short text is shown whole', () => {
  expect(passageOf('One book.', new Set())).toEqual([{ text: 'One book.', marked: false }]);
});
