import { all, drop, move, noEdit, replace, set } from '../../testing/edit.ts';
import { line, list, newOrder, order, type Row, schemas } from './row.ts';

export const both: Row[] = [
  [
    'minor',
    'none',
    1,
    'a tighter limit of what is only read',
    set(`${line}/properties/id/maxLength`, 9),
    set(`${line}/properties/id`, { type: 'string', readOnly: true }),
  ],
  [
    'minor',
    'none',
    1,
    'no limit any more of what is only written',
    drop(`${line}/properties/pin/maxLength`),
    set(`${line}/properties/pin`, { type: 'string', writeOnly: true, maxLength: 9 }),
  ],
  ['major', 'major', 1, 'a field becomes optional', set(`${line}/required`, ['sku'])],
  ['major', 'major', 1, 'a field becomes nullable', set(`${line}/properties/price/type`, ['integer', 'null'])],
  ['minor', 'minor', 1, 'an optional field', set(`${line}/properties/extra`, { type: 'string' })],
  [
    'minor',
    'major',
    1,
    'a required field that only responses hold',
    all(set(`${line}/properties/id`, { type: 'string', readOnly: true }), set(`${line}/required/-`, 'id')),
  ],
  ['major', 'none', 1, 'a longer limit', set(`${line}/properties/sku/maxLength`, 40)],
  [
    'major',
    'major',
    2,
    'another name and another field',
    all(replace('Line"', 'CartLine"'), drop(`${schemas}/CartLine/properties/price`)),
  ],
  ['none', 'major', 1, 'another name', replace('Line"', 'CartLine"'), noEdit],
];

export const names: Row[] = [
  ['none', 'major', 1, 'a path parameter', replace('order_id', 'id')],
  ['none', 'major', 1, 'an operation', set(`${list}/operationId`, 'getOrders')],
  ['none', 'major', 1, 'a method of the client', set(`${list}/x-client-method`, 'orders.all')],
  ['none', 'major', 1, 'an error body', replace('Problem"', 'Failure"')],
  ['none', 'minor', 1, 'a part that gets a name', move(`${newOrder}/properties/address`, 'Address')],
  ['none', 'minor', 1, 'a type that nothing uses', set(`${schemas}/Unused`, { type: 'string' })],
  ['none', 'major', 1, 'a type that nothing used is gone', noEdit, set(`${schemas}/Unused`, { type: 'string' })],
];

export const words: Row[] = [
  ['patch', 'none', 1, 'a description', set(`${order}/description`, 'What was ordered.')],
  ['patch', 'none', 1, 'the description of the API', set('/info/description', 'Sell things.')],
  ['patch', 'none', 1, 'a summary', set(`${list}/summary`, 'All orders')],
  [
    'patch',
    'none',
    1,
    'a description that many operations share',
    set('/components/responses/Unauthorized/description', 'Sign in.'),
  ],
  ['patch', 'none', 1, 'where to read more', set(`${list}/externalDocs`, { url: 'https://example.com' })],
  ['patch', 'none', 1, 'an example', set(`${order}/properties/note/examples`, ['Hello'])],
];
