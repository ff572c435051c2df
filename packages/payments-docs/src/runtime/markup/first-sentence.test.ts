import { expect, test } from 'vitest';
import { firstSentence } from './first-sentence.ts';

const cases = [
  { given: 'One. Two.', want: 'One.' },
  { given: 'Version 1.2 is\nout! More.', want: 'Version 1.2 is out!' },
  { given: 'See `a_b` and [this](https://example.com).', want: 'See a_b and this.' },
  { given: 'No end', want: 'No end' },
  { given: '', want: '' },
];

test.for(cases)('$given', ({ given, want }) => {
  expect(firstSentence(given)).toBe(want);
});
