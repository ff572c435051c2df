import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

const date = 'Sun, 06 Nov 1994 08:49:37 GMT';
const cases: { name: string; headers: Record<string, string>; want: number | undefined }[] = [
  { name: 'nothing', headers: {}, want: undefined },
  { name: 'seconds', headers: { 'retry-after': '2' }, want: 2000 },
  { name: 'no wait', headers: { 'retry-after': '0' }, want: 0 },
  { name: 'surrounding spaces', headers: { 'retry-after': ' 2 ' }, want: 2000 },
  {
    name: 'a date, by the clock of the server',
    headers: { 'retry-after': date, date: 'Sun, 06 Nov 1994 08:49:30 GMT' },
    want: 7000,
  },
  { name: 'a date that has passed', headers: { 'retry-after': date }, want: 0 },
  { name: 'an invalid date', headers: { 'retry-after': 'Someday GMT' }, want: undefined },
  { name: 'a negative number', headers: { 'retry-after': '-5' }, want: undefined },
  { name: 'a fraction', headers: { 'retry-after': '1.5' }, want: undefined },
  { name: 'words', headers: { 'retry-after': 'soon' }, want: undefined },
];

test.each(cases)('$name', ({ headers, want }) => {
  expect(retryAfter(new Response(null, { headers }))).toBe(want);
});

test('a date, by our own clock if the response has no Date', () => {
  const wait = retryAfter(
    new Response(null, { headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() } }),
  );
  expect(wait).toBeGreaterThan(50_000);
  expect(wait).toBeLessThanOrEqual(60_000);
});
