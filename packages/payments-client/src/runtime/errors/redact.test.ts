import { expect, test } from 'vitest';
import { hideSecrets } from './redact.ts';
import { secretsIn } from './secrets.ts';

const key = 'sk_live_4/eC+39Hq==';
const each = (write: (code: string, letter: string) => string) =>
  [...key].map((letter) => write(letter.charCodeAt(0).toString(16).padStart(2, '0'), letter)).join('');

test.each([
  { name: 'as it is', written: key },
  { name: 'in upper case', written: key.toUpperCase() },
  { name: 'percent-encoded', written: encodeURIComponent(key) },
  { name: 'percent-encoded in whole', written: each((hex) => `%${hex}`) },
  { name: 'escaped for JSON', written: each((hex) => `\\u00${hex}`) },
  { name: 'escaped twice', written: each((hex) => `\\\\u00${hex.toUpperCase()}`) },
  { name: 'with escaped slashes', written: key.replaceAll('/', '\\/') },
  { name: 'in HTML', written: each((hex) => `&#x${hex};`) },
  { name: 'in HTML, in decimals', written: each((_hex, letter) => `&#${letter.charCodeAt(0)};`) },
  { name: 'in base64', written: btoa(key) },
  { name: 'in base64 with more', written: btoa(`${key}:more`) },
  { name: 'split over lines', written: key.replace('4', '4\r\n') },
  { name: 'split by colours', written: key.replace('4', '4\x1b[31m') },
  { name: 'without its padding', written: key.replace('==', '') },
  { name: 'with its end cut off', written: `${key.slice(0, 12)}` },
])('hides a secret $name', ({ written }) => {
  expect(hideSecrets(`The key ${written}, and ${written} again`, secretsIn(`Bearer ${key}`))).toBe(
    'The key ***, and *** again',
  );
});

test('hides the password of a pair', () => {
  const pair = Buffer.from('ada:péage-12').toString('base64');
  expect(hideSecrets('ada has pÉage-12', secretsIn(`Basic ${pair}`))).toBe('ada has ***');
});

test('takes a moment, however long the secret and the text are', () => {
  const long = key.repeat(500);
  const start = performance.now();
  expect(hideSecrets(`${key.slice(0, 9)} ${'x'.repeat(100_000)} ${long}.`, [long])).toMatch(/x \*\*\*\.$/);
  expect(performance.now() - start).toBeLessThan(5000);
});
