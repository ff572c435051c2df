// Copied from scripts/generate/cases/requests/headers.ts by `pnpm generate`. Do not edit.

import type { Named } from './variation.ts';

/** Media types that a JSON body does not have. */
export const wrongMediaTypes: readonly Named[] = [
  ['no media type', { headers: { 'content-type': null } }],
  ['text/plain', { headers: { 'content-type': 'text/plain' } }],
  ['application/x-www-form-urlencoded', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['multipart/form-data', { headers: { 'content-type': 'multipart/form-data; boundary=boundary' } }],
  ['application/xml', { headers: { 'content-type': 'application/xml' } }],
  ['application/octet-stream', { headers: { 'content-type': 'application/octet-stream' } }],
  ['application/jsonx', { headers: { 'content-type': 'application/jsonx' } }],
  ['application/vnd.api+json', { headers: { 'content-type': 'application/vnd.api+json' } }],
  ['text/json', { headers: { 'content-type': 'text/json' } }],
  ['text/html', { headers: { 'content-type': 'text/html' } }],
  ['application/x-json', { headers: { 'content-type': 'application/x-json' } }],
  ['application/json5', { headers: { 'content-type': 'application/json5' } }],
  ['application/x-ndjson', { headers: { 'content-type': 'application/x-ndjson' } }],
  ['application/json-patch+json', { headers: { 'content-type': 'application/json-patch+json' } }],
  ['application/javascript', { headers: { 'content-type': 'application/javascript' } }],
  ['*/*', { headers: { 'content-type': '*/*' } }],
  ['application/*', { headers: { 'content-type': 'application/*' } }],
  ['json', { headers: { 'content-type': 'json' } }],
  ['two media types', { headers: { 'content-type': 'text/plain, application/json' } }],
  [
    'text/plain that mentions application/json',
    { headers: { 'content-type': 'text/plain; format="application/json"' } },
  ],
];

/** Case and parameters do not matter in a media type (RFC 9110, section 8.3.1). */
export function rightMediaTypes(mediaType: string): Named[] {
  const spellings = [
    `${mediaType}; charset=utf-8`,
    `${mediaType};charset=UTF-8`,
    mediaType.toUpperCase(),
    `${mediaType}; charset="utf-8"`,
    `${mediaType} ; CHARSET=utf-8`,
  ];
  return spellings.map((spelling) => [spelling, { headers: { 'content-type': spelling } }]);
}

/** What clients and browsers add to requests: a server ignores headers that it does not know (RFC 9110, section 5.1). */
export const usualHeaders: readonly Named[] = [
  ['any media type of the answer', { headers: { accept: '*/*' } }],
  ['headers that the document does not have', { headers: { 'x-unexpected': 'value', origin: 'https://example.com' } }],
];
