import { expect, test } from 'vitest';
import type { Scheme } from '../api/description.ts';
import { printCurl } from './example-call.ts';

const url = 'http://127.0.0.1:4010';

test('prints method, headers and body as words of a shell', () => {
  const call = {
    method: 'POST',
    target: '/books',
    headers: { 'Content-Type': 'application/json' },
    body: { a: "it's" },
  };
  expect(printCurl(call, { schemes: {} }, url, 'test')).toBe(
    `curl -i http://127.0.0.1:4010/books \\
    -X POST \\
    -H 'Content-Type: application/json' \\
    -d '{"a":"it'\\''s"}'`,
  );
});

const credentials: { scheme: Scheme; token: string; want: string }[] = [
  { scheme: { kind: 'bearer' }, token: 'secret', want: "/books?limit=1' \\\n    -H 'Authorization: Bearer secret'" },
  { scheme: { kind: 'basic' }, token: 'ada:x', want: "/books?limit=1' \\\n    -H 'Authorization: Basic YWRhOng='" },
  {
    scheme: { kind: 'apiKey', in: 'header', name: 'X-Key' },
    token: 'secret',
    want: "/books?limit=1' \\\n    -H 'X-Key: secret'",
  },
  { scheme: { kind: 'apiKey', in: 'query', name: 'key' }, token: 'a b', want: "/books?limit=1&key=a%20b'" },
  {
    scheme: { kind: 'apiKey', in: 'cookie', name: 'sid' },
    token: 'secret',
    want: "/books?limit=1' \\\n    -H 'Cookie: sid=secret'",
  },
];

test.each(credentials)('sends the token as $scheme.kind $scheme.in', ({ scheme, token, want }) => {
  const call = { method: 'GET', target: '/books?limit=1', security: ['Key'] };
  expect(printCurl(call, { schemes: { Key: scheme } }, url, token)).toBe(`curl -i 'http://127.0.0.1:4010${want}`);
});
