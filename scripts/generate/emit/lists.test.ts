import { expect, test } from 'vitest';
import { listName } from './lists.ts';

test.each([
  ['Currency', 'currencies'],
  ['LanguageCode', 'languageCodes'],
  ['BookBindingType', 'bookBindingTypes'],
  ['Status', 'statuses'],
  ['Day', 'days'],
  ['Box', 'boxes'],
  ['Branch', 'branches'],
])('the list of %s is %s', (name, want) => {
  expect(listName(name)).toBe(want);
});
