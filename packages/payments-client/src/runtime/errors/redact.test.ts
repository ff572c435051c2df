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
  { name: 'split by combining characters', written: [...key].join('\u034f') },
  { name: 'in full-width letters', written: each((hex) => String.fromCharCode(Number.parseInt(hex, 16) + 0xfee0)) },
  { name: 'percent-encoded twice', written: each((hex) => `%25${hex}`) },
  { name: 'escaped for programs', written: each((hex) => `\\x${hex}`) },
  { name: 'escaped for regular expressions', written: each((hex) => `\\u{${hex}}`) },
  { name: 'in HTML, without semicolons', written: each((_hex, letter) => `&#${letter.charCodeAt(0)}`) },
  { name: 'in hexadecimal', written: each((hex) => hex) },
  { name: 'with its scheme, in base64', written: btoa(`Bearer ${key}`).slice(8) },
  { name: 'after two letters, in base64', written: btoa(`ab${key}`).slice(3) },
  { name: 'with its beginning cut off', written: key.slice(-12) },
  { name: 'without its padding', written: key.replace('==', '') },
  { name: 'with its end cut off', written: `${key.slice(0, 12)}` },
])('hides a secret $name', ({ written }) => {
  expect(hideSecrets(`The key ${written}, and ${written} again`, secretsIn(`Bearer ${key}`))).toBe(
    'The key ***, and *** again',
  );
});

test('hides a part only if it is half of the secret, and at least 8 letters', () => {
  const text = `The key ${key.slice(0, 6)}… or …${key.slice(-4)} and ${key.slice(0, 9)}…`;
  expect(hideSecrets(text, secretsIn(`Bearer ${key}`))).toBe(text.replace(`${key.slice(0, 9)}`, '***'));
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
