import { expect, test } from 'vitest';
import { relativeLink } from './links.ts';

const cases = [
  { from: 'index.html', to: 'assets/site.css', want: 'assets/site.css' },
  { from: 'reference/a.html', to: 'index.html', want: '../index.html' },
  { from: 'reference/a.html', to: 'reference/b.html', want: 'b.html' },
  { from: 'versions/1/reference/a.html', to: 'versions/2/index.html', want: '../../2/index.html' },
];

test.for(cases)('$from to $to', ({ from, to, want }) => {
  expect(relativeLink(from, to)).toBe(want);
});
