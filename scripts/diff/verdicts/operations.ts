import type { Json } from '../../generate/spec/node.ts';
import { all, drop, set } from '../testing/edit.ts';
import type { DocumentEdit } from './document-edit.ts';

const list = '/paths/~1orders/get';
const one = '/paths/~1orders~1{order_id}';
const long = 'long '.repeat(40);
const done = { responses: { 204: { description: 'Done.' } } };
const schemas = '/components/schemas';
const line = `${schemas}/Line/properties`;
const text = { type: 'string' };
const access = (name: string, keyword: 'readOnly' | 'writeOnly', required = false) =>
  all(
    set(`${line}/${name}`, { ...text, [keyword]: true }),
    ...(required ? [set(`${schemas}/Line/required/-`, name)] : []),
  );
const inRequest = (schema: Json) => set(`${schemas}/NewOrder/properties/note`, schema);
const inResponse = (schema: Json) => set(`${schemas}/Order/properties/note`, schema);

/** Operations, prose, and annotations that count in one direction (OpenAPI 3.1, sections 4.8.2, 4.8.9, 4.8.10 and 4.8.24). */
export const operations: DocumentEdit[] = [
  ['minor', 'an operation', set(`${one}/patch`, done)],
  ['major', 'an operation less', drop(`${one}/delete`)],
  ['minor', 'a path', set('/paths/~1returns', { get: done })],
  ['major', 'a path less', drop(one)],
  ['major', 'another method', all(drop(`${one}/delete`), set(`${one}/put`, done))],
  [
    'none',
    'another name of a path parameter',
    all(drop('/paths/~1carts~1{cart}'), set('/paths/~1carts~1{id}', { get: done })),
    set('/paths/~1carts~1{cart}', { get: done }),
  ],
  ['minor', 'an operation is deprecated', set(`${list}/deprecated`, true)],
  ['patch', 'an operation is no longer deprecated', drop(`${list}/deprecated`), set(`${list}/deprecated`, true)],
  ['none', 'the name of an operation does not reach the wire', set(`${list}/operationId`, 'getOrders')],
  ['patch', 'a summary', set(`${list}/summary`, 'All orders')],
  ['patch', 'a description', set(`${list}/description`, 'All orders.')],
  ['patch', 'a tag', set(`${list}/tags`, ['orders'])],
  ['patch', 'where to read more', set(`${list}/externalDocs`, { url: 'https://example.com' })],
  ['patch', 'an extension', set(`${list}/x-note`, 1)],
  ['patch', 'the summary of a path', set(`${one}/summary`, 'One order')],
  ['patch', 'the description of a path', set(`${one}/description`, 'One order.')],
  ['patch', 'the title of the API', set('/info/title', 'Sales')],
  ['patch', 'the licence of the API', set('/info/license', { name: 'MIT' })],
  ['patch', 'whom to ask', set('/info/contact', { email: 'ada@example.com' })],
  ['none', 'the version of the document', set('/info/version', '2.0.0')],
  ['patch', 'a description of a tag', set('/tags', [{ name: 'orders', description: 'What was bought.' }])],
  ['minor', 'a default is documented', inRequest({ ...text, default: 'a', maxLength: 100 })],
  ['major', 'another default', inRequest({ ...text, default: 'b' }), inRequest({ ...text, default: 'a' })],
  ['major', 'no default', inRequest(text), inRequest({ ...text, default: 'a' })],
  ['patch', 'the default of a response is prose', inResponse({ ...text, default: 'a' })],
  ['minor', 'a member of a request is deprecated', set(`${schemas}/NewOrder/properties/note/deprecated`, true)],
  ['minor', 'a member of a response is deprecated', set(`${schemas}/Order/properties/note/deprecated`, true)],
  ['major', 'a member may no longer be sent', set(`${line}/price/readOnly`, true)],
  ['minor', 'a member may be sent, too', set(`${line}/id/readOnly`, false), access('id', 'readOnly')],
  ['major', 'a member has to be sent, too', set(`${line}/id/readOnly`, false), access('id', 'readOnly', true)],
  ['major', 'a member is no longer returned', set(`${line}/price/writeOnly`, true)],
  ['minor', 'a member is returned, too', set(`${line}/pin/writeOnly`, false), access('pin', 'writeOnly')],
  ['minor', 'a read-only member', access('id', 'readOnly')],
  ['minor', 'a required read-only member', access('id', 'readOnly', true)],
  ['major', 'a read-only member less', drop(`${line}/id`), access('id', 'readOnly')],
  ['minor', 'a read-only member is always there', set(`${schemas}/Line/required/-`, 'id'), access('id', 'readOnly')],
  [
    'major',
    'a read-only member may be absent',
    set(`${schemas}/Line/required`, ['sku', 'quantity']),
    access('id', 'readOnly', true),
  ],
  ['minor', 'a read-only member is shorter', set(`${line}/id/maxLength`, 9), access('id', 'readOnly')],
  ['major', 'a read-only member may be null', set(`${line}/id/type`, ['string', 'null']), access('id', 'readOnly')],
  ['minor', 'a write-only member', access('pin', 'writeOnly')],
  ['major', 'a required write-only member', access('pin', 'writeOnly', true)],
  ['major', 'a write-only member has to be sent', set(`${schemas}/Line/required/-`, 'pin'), access('pin', 'writeOnly')],
  [
    'minor',
    'a write-only member may be left out',
    set(`${schemas}/Line/required`, ['sku', 'quantity']),
    access('pin', 'writeOnly', true),
  ],
  ['major', 'a write-only member is shorter', set(`${line}/pin/maxLength`, 9), access('pin', 'writeOnly')],
  ['minor', 'a write-only member may be null', set(`${line}/pin/type`, ['string', 'null']), access('pin', 'writeOnly')],
  [
    'minor',
    'known values of a request',
    inRequest({ ...text, 'x-extensible-enum': ['a', 'b'] }),
    inRequest({ ...text, 'x-extensible-enum': ['a'] }),
  ],
  [
    'major',
    'a known value may no longer be sent',
    inRequest({ ...text, 'x-extensible-enum': ['a'] }),
    inRequest({ ...text, 'x-extensible-enum': ['a', 'b'] }),
  ],
  [
    'minor',
    'known values of a response',
    inResponse({ ...text, 'x-extensible-enum': ['a', 'b'] }),
    inResponse({ ...text, 'x-extensible-enum': ['a'] }),
  ],
  [
    'minor',
    'a known value never comes',
    inResponse({ ...text, 'x-extensible-enum': ['a'] }),
    inResponse({ ...text, 'x-extensible-enum': ['a', 'b'] }),
  ],
  ['minor', 'an open enum has one more known value', set(`${schemas}/Origin/enum/-`, 'nowhere')],
  [
    'patch',
    'code samples differ at their end',
    set(`${list}/x-codeSamples`, [`${long}b`]),
    set(`${list}/x-codeSamples`, [`${long}a`]),
  ],
  [
    'patch',
    'a long extension differs at its end',
    set(`${schemas}/Line/x-note`, `${long}b`),
    set(`${schemas}/Line/x-note`, `${long}a`),
  ],
];
