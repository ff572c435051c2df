// Copied from scripts/generate/cases/requests/credentials.ts by `pnpm generate`. Do not edit.

import type { Named, Variation } from './variation.ts';

/** How a request carries a credential. */
export type Scheme =
  | { kind: 'bearer' | 'basic' }
  | { kind: 'apiKey'; in: 'query' | 'header' | 'cookie'; parameter: string };

/** Stands for the valid credential in headers and parameters. */
const token = '{token}';

/** A valid credential. */
export function validCredential(scheme: Scheme): Variation {
  return carry(scheme, withScheme(scheme, token));
}

/** Other spellings of a valid credential: the name of a scheme is case-insensitive (RFC 9110, section 11.1). */
export function rightCredentials(scheme: Scheme): Named[] {
  if (scheme.kind === 'apiKey') return [];
  const value = withScheme(scheme, token);
  const [name = ''] = value.split(' ', 1);
  return [name.toLowerCase(), name.toUpperCase()].map((other) => [
    `the scheme ${other}`,
    carry(scheme, value.replace(name, other)),
  ]);
}

/** Invalid credentials. `label` ends their subjects. */
export function wrongCredentials(scheme: Scheme, label = ''): Named[] {
  const wrong = wrongValues(scheme).map(([subject, value]): Named => [subject + label, carry(scheme, value)]);
  if (scheme.kind === 'apiKey') return wrong;
  const others = elsewhere.map(({ subject, variation }): Named => {
    const { headers, parameters } = variation;
    return [subject + label, { headers: { authorization: null, ...headers }, ...(parameters && { parameters }) }];
  });
  return [...wrong, ...others];
}

/** Places of a token that a server must ignore, unless the document has a key of this name. RFC 6750 (section 2.3) defines the query. */
export const elsewhere: readonly { subject: string; key: string; variation: Variation }[] = [
  {
    subject: 'the token only in the query',
    key: 'access_token',
    variation: { parameters: { 'query access_token': token } },
  },
  {
    subject: 'the token only in the header X-Api-Key',
    key: 'x-api-key',
    variation: { headers: { 'x-api-key': token } },
  },
  { subject: 'the token only in a cookie', key: 'token', variation: { headers: { cookie: `token=${token}` } } },
];

/** The subject of a credential with the other one of the two schemes that HTTP has for it. */
export function otherScheme({ kind }: Scheme): { subject: string; kind: 'bearer' | 'basic' } {
  return kind === 'basic'
    ? { subject: 'the scheme Bearer', kind: 'bearer' }
    : { subject: 'the scheme Basic', kind: 'basic' };
}

function wrongValues(scheme: Scheme): [subject: string, value: string | null][] {
  const values: [string, string | null][] = [
    ['no credential', null],
    ['an unknown token', 'unknown'],
    ['the token without its last character', '{shortened token}'],
    ['the token with an extra last character', `${token}x`],
    ['the token with an extra first character', `x${token}`],
    ['the token with another last character', '{altered token}'],
    ['the token with upper and lower case swapped', '{swapped token}'],
    ['the text "null"', 'null'],
    ['the text "undefined"', 'undefined'],
  ];
  if (scheme.kind === 'apiKey') return [...values, ['an empty credential', '']];
  const { subject } = otherScheme(scheme);
  return [
    ...values.map(([title, value]): [string, string | null] => [
      title,
      value === null ? null : withScheme(scheme, value),
    ]),
    ['an empty header', ''],
    ['the scheme without a token', withScheme(scheme, '').trim()],
    ['the token without a scheme', token],
    [subject, `${subject.split(' ').at(-1)} ${token}`],
    ['the scheme Token', `Token ${token}`],
    ['the scheme ApiKey', `ApiKey ${token}`],
    ['the scheme Digest', `Digest ${token}`],
    ['the scheme twice', withScheme(scheme, '') + withScheme(scheme, token)],
    ['a colon after the scheme', withScheme(scheme, token).replace(' ', ': ')],
    ['no space after the scheme', withScheme(scheme, token).replace(' ', '')],
    ['an unknown token followed by the right one', `${withScheme(scheme, 'unknown')}, ${withScheme(scheme, token)}`],
    ['the token twice', withScheme(scheme, `${token} ${token}`)],
    ['the token in quotes', withScheme(scheme, `"${token}"`)],
  ];
}

function withScheme({ kind }: Scheme, value: string): string {
  if (kind === 'apiKey') return value;
  // The runtime encodes the credential (RFC 7617, section 2).
  return kind === 'basic' ? `Basic ${value.replaceAll(/\{(.*?)\}/g, '{base64 $1}')}` : `Bearer ${value}`;
}

function carry(scheme: Scheme, value: string | null): Variation {
  if (scheme.kind !== 'apiKey') return { headers: { authorization: value } };
  if (scheme.in === 'query') return { parameters: { [`query ${scheme.parameter}`]: value } };
  if (scheme.in === 'cookie') return { headers: { cookie: value === null ? null : `${scheme.parameter}=${value}` } };
  return { headers: { [scheme.parameter.toLowerCase()]: value } };
}
