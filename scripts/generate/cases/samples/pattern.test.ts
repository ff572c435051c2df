import { expect, test } from 'vitest';
import { patternSamples } from './pattern.ts';

test.each([
  ['^b_[0-9a-f]+$', 0, 'b_a'],
  ['^[A-Z]{2}\\d{2,4}(-\\w+)?$', 0, 'AA00'],
  ['^[A-Z]{2}\\d{2,4}(-\\w+)?$', 1, 'AA000-aa'],
  ['^(foo|bar)\\.txt$', 0, 'foo.txt'],
  ['^\\p{Lu}\\p{Ll}*$', 3, 'Aaaa'],
  ['^(?=.*x)x[^a]$', 0, 'xA'],
  ['^\\+[1-9]\\d{7,14}$', 99, '+100000000000000'],
  ['^(?:a(b|c)){2}$', 0, 'abab'],
  ['^[\\]\\-]{3}$', 0, '---'],
  ['\\u0041\\x42\\u{1F600}', 0, 'AB😀'],
  ['^(?<year>\\d{4})$', 0, '0000'],
])('%s repeated %i times more', (pattern, more, want) => {
  expect(patternSamples(pattern, more)[0]).toBe(want);
  expect(new RegExp(pattern, 'u').test(want)).toBe(true);
});

test.each([
  ['^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$', 'aA0@aaaa'],
  ['^(?=.*\\d).*$', '0'],
  ['^(?=[a-z]*\\d)[a-z]{3}\\d$', 'aaa0'],
])('one of the samples has what lookaheads ask for: %s', (pattern, want) => {
  expect(patternSamples(pattern).find((text) => new RegExp(pattern, 'u').test(text))).toBe(want);
});
