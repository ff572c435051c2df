import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { root } from '../../../command/root.ts';
import { readNames } from '../../names.ts';
import { stringFormat } from './words.ts';

const checks: { [name: string]: (text: string) => boolean } = await import(
  join(root, readNames().folders.types, 'src/runtime/formats.ts')
);
const byName = new Map(Object.entries(checks));
const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

/** Texts that are valid in some format, or nearly valid. */
const texts = {
  uri: [
    'https://example.com',
    'https://example.com/path?x=1&y=%20#top',
    'http://user:secret@example.com:8080/a/b/../c',
    'ftp://[2001:db8::1]:21/x',
    'mailto:ada@example.com',
    'urn:isbn:0451450523',
    'tel:+1-816-555-1212',
    'HTTP://EXAMPLE.COM',
    'https://example.com/ä',
    'https://example.com/a b',
    'https://example.com/%zz',
    'https://example.com/%2',
    '//example.com/path',
    '/path',
    'path',
    '',
    'example.com',
    ':a',
    '1http://a',
    'http://a/<b>',
    'http://a/{b}',
    'http://a/|',
    'http://a/\\',
    'https://exa mple.com',
    'javascript:alert(1)',
    'a+b-c.d:e',
    'http://a#b#c',
    'http://a/"b"',
    'data:,a',
  ],
  'uri-reference': [
    '/path',
    'path/to',
    '?x=1',
    '#top',
    '//host/x',
    '',
    'https://example.com',
    '\\path',
    'a b',
    '/%zz',
    './a:b',
    '../x',
  ],
  email: [
    'ada@example.com',
    'ada.lovelace+tag@sub.example.co.uk',
    'a@b.c',
    "o'hara@example.com",
    'ada@example',
    '@example.com',
    'ada@',
    'ada',
    '',
    'a@b@c.d',
    'ada lovelace@example.com',
    '.ada@example.com',
    'ada.@example.com',
    'a..b@example.com',
    'ada@-example.com',
    'ada@example-.com',
    'ada@exam_ple.com',
    'ada@.com',
    'ada@example.',
    'ada@example..com',
    'ädа@example.com',
    'ada@example.com ',
    'ada@example.com\n',
    '1@2.3',
  ],
  hostname: [
    'example.com',
    'localhost',
    'a',
    'a-b.c',
    '-a.b',
    'a-.b',
    'a_b',
    'a..b',
    '',
    `${'a'.repeat(63)}.com`,
    `${'a'.repeat(64)}.com`,
    'a b',
    '1.2',
  ],
  date: [
    '2024-02-29',
    '2023-02-29',
    '2000-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-1-1',
    '2024-01-00',
    '24-01-01',
    '',
    '2024-01-01T',
    '2024/01/01',
  ],
  time: [
    '12:30:00Z',
    '12:30:00.123+01:30',
    '23:59:60Z',
    '22:59:60Z',
    '24:00:00Z',
    '12:60:00Z',
    '12:30:61Z',
    '12:30Z',
    '12:30:00-24:00',
    '12:30:00+00:60',
    '00:59:60+01:00',
    '00:29:60-23:30',
    '12:30:00.Z',
    '',
  ],
  'date-time': [
    '2024-02-29T12:30:00Z',
    '2024-02-29t12:30:00z',
    '2024-02-29 12:30:00Z',
    '2024-02-30T12:30:00Z',
    '2024-02-29T25:00:00Z',
    '2024-02-29',
    '2024-02-29T12:30:00+02:00',
    '2024-02-29X12:30:00Z',
    '',
    '12:30:00Z',
    '2024-02-29T',
  ],
  uuid: [
    '123e4567-e89b-12d3-a456-426614174000',
    '123E4567-E89B-12D3-A456-426614174000',
    '00000000-0000-0000-0000-000000000000',
    '123e4567e89b12d3a456426614174000',
    '123e4567-e89b-12d3-a456-42661417400',
    '123e4567-e89b-12d3-a456-42661417400g',
    '',
    '{123e4567-e89b-12d3-a456-426614174000}',
  ],
  ipv4: [
    '192.0.2.1',
    '0.0.0.0',
    '255.255.255.255',
    '256.0.0.1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.',
    '',
    'a.b.c.d',
    '1.2.3.4 ',
    '::1',
  ],
  ipv6: [
    '::',
    '::1',
    '2001:db8::1',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '::ffff:192.0.2.1',
    '1:2:3:4:5:6:192.0.2.1',
    '::256.0.0.1',
    '12345::',
    'g::',
    '',
    ':1',
    '1:',
    '1.2.3.4',
    '1::',
    ':::',
  ],
  duration: ['P1D', 'PT1H', 'P1Y2M3DT4H5M6S', 'P2W', 'P', 'PT', 'P1', '1D', 'P1H', 'P1DT', 'P1W2D', '', 'p1d', 'P-1D'],
  'json-pointer': ['', '/', '/a/b', '/a~0b~1c', '/a~b', 'a', '/~2', '#/a'],
  regex: ['^a$', '(', '[a', '\\d+', 'a{2,1}', '(?<n>a)', ''],
  byte: ['', 'dGV4dA==', 'dGV4', 'dGV4dA', 'dGV4*A==', 'dGV=dA==', '====', 'YQ==', 'YWI='],
};

describe.each(Object.entries(texts))('%s', (format, candidates) => {
  const validate = ajv.compile({ type: 'string', format });
  test.each(candidates)('%j', (text) => {
    expect(byName.get(stringFormat(format)?.check ?? '')?.(text)).toBe(validate(text));
  });
});

test('hostile text is judged in linear time', () => {
  const long = 50_000;
  const hostile = [
    'a'.repeat(long),
    `${'a.'.repeat(long)}!`,
    `http://${'a:'.repeat(long)}\\`,
    `http:/${'/a'.repeat(long)}\\`,
    `a@${'a-'.repeat(long)}`,
    `${'1:'.repeat(long)}x`,
    `P${'1'.repeat(long)}`,
  ];
  const start = performance.now();
  for (const check of Object.values(checks)) for (const text of hostile) check(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
