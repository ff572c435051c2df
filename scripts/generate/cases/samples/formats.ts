/** Values of the formats that OpenAPI 3.1 and JSON Schema 2020-12 define, and values that merely look like them. */
interface FormatSamples {
  valid: readonly string[];
  /** Invalid values with their titles. A case is dropped unless the validator refuses its value. */
  wrong: readonly (readonly [title: string, value: string])[];
}

const dateTime = '2026-02-28T12:30:00Z';
const uuid = '123e4567-e89b-42d3-a456-426614174000';

const samples: { [format: string]: FormatSamples } = {
  date: {
    valid: ['2026-02-28'],
    wrong: [
      ['a day that does not exist', '2026-02-30'],
      ['month 13', '2026-13-01'],
      ['a date with slashes', '2026/02/28'],
      ['a date without leading zeros', '2026-2-8'],
      ['a date and a time', dateTime],
      ['29 February in a common year', '2027-02-29'],
      ['a trailing space', '2026-02-28 '],
    ],
  },
  'date-time': {
    valid: [dateTime],
    wrong: [
      ['a date without a time', '2026-02-28'],
      ['a time without an offset', '2026-02-28T12:30:00'],
      ['hour 25', '2026-02-28T25:30:00Z'],
      ['a day that does not exist', '2026-02-30T12:30:00Z'],
      ['a phrase', 'yesterday'],
    ],
  },
  time: { valid: ['12:30:00Z'], wrong: [['hour 25', '25:30:00Z']] },
  duration: { valid: ['P3D'], wrong: [['a number of days', '3 days']] },
  email: {
    valid: ['ada@example.com'],
    wrong: [
      ['no at sign', 'ada.example.com'],
      ['nothing before the at sign', '@example.com'],
      ['nothing after the at sign', 'ada@'],
      ['two at signs', 'ada@home@example.com'],
      ['a space inside', 'ada lovelace@example.com'],
      ['a trailing space', 'ada@example.com '],
      ['a trailing dot', 'ada@example.com.'],
      ['two dots in a row', 'ada..b@example.com'],
      ['a display name', 'Ada <ada@example.com>'],
    ],
  },
  hostname: {
    valid: ['www.example.com'],
    wrong: [
      ['a space inside', 'www example.com'],
      ['a leading hyphen', '-www.example.com'],
      ['an underscore', 'www_1.example.com'],
    ],
  },
  ipv4: {
    valid: ['192.0.2.1'],
    wrong: [
      ['a number above 255', '192.0.2.256'],
      ['three numbers', '192.0.2'],
      ['an IPv6 address', '2001:db8::1'],
    ],
  },
  ipv6: {
    valid: ['2001:db8::1'],
    wrong: [
      ['an IPv4 address', '192.0.2.1'],
      ['two double colons', '2001::db8::1'],
    ],
  },
  uri: {
    valid: [
      'https://example.com/path',
      'http://localhost:3000/a/b?c=d&e=%20#f',
      'myapp://return',
      'HTTPS://EXAMPLE.COM/',
      'http://192.0.2.1/',
      'https://[2001:db8::1]:8443/',
      'https://user@example.com/',
      'urn:isbn:0451450523',
      'mailto:ada@example.com',
      `https://example.com/${'a'.repeat(1000)}`,
    ],
    wrong: [
      ['no scheme', 'example.com/path'],
      ['only a path', '/path'],
      ['two slashes without a scheme', '//example.com/path'],
      ['no colon', 'https//example.com'],
      ['an open bracket in the host', 'https://[example.com'],
      ['angle brackets', '<https://example.com>'],
      ['a phrase', 'not an address'],
      ['the empty string', ''],
      ['only a scheme', 'https'],
      ['a scheme that starts with a digit', '1https://example.com'],
      ['a leading space', ' https://example.com'],
      ['a trailing space', 'https://example.com '],
      ['a trailing line break', 'https://example.com\n'],
      ['a non-ASCII letter', 'https://example.com/ä'],
      ['a percent sign without digits', 'https://example.com/%zz'],
      ['a backslash', 'https:\\\\example.com\\path'],
      ['quotes', 'https://example.com/"path"'],
      ['braces', 'https://example.com/{id}'],
      ['a port of letters', 'https://example.com:port/'],
      ['two fragments', 'https://example.com/#a#b'],
    ],
  },
  'uri-reference': { valid: ['/path'], wrong: [['a backslash', '\\path']] },
  uuid: {
    valid: [uuid],
    wrong: [
      ['a missing digit', uuid.slice(0, -1)],
      ['an extra digit', `${uuid}0`],
      ['no hyphens', uuid.replaceAll('-', '')],
      ['a letter that is not a hexadecimal digit', `${uuid.slice(0, -1)}g`],
    ],
  },
  byte: { valid: ['dGV4dA=='], wrong: [['a character outside Base64', 'dGV4*A==']] },
  regex: { valid: ['^a$'], wrong: [['an open bracket', '^(a$']] },
  'json-pointer': { valid: ['/a'], wrong: [['no leading slash', 'a/b']] },
};

/** The formats that a validator checks; others restrict nothing. */
export const checkedFormats: readonly string[] = [...Object.keys(samples), 'int32', 'int64'];

const none: FormatSamples = { valid: [], wrong: [] };

/** Samples of a format; none if the format is unknown, as it then restricts nothing. */
export function formatSamples(format: string | undefined): FormatSamples {
  return format !== undefined && Object.hasOwn(samples, format) ? (samples[format] ?? none) : none;
}
