import { describe, expect, test } from 'vitest';
import type { Json, Node } from '../generate/spec/node.ts';
import { compareApis } from './compare-apis.ts';
import { readApi } from './reading/read-api.ts';
import { all, drop, type Edit, orders, set } from './testing/edit.ts';
import type { Change } from './verdict/change.ts';
import { judge } from './verdict/judge.ts';

const sent = '/components/schemas/Sent';
const body = '/webhooks/sent/post/requestBody/content/application~1json/schema';
const callback = '/paths/~1orders/post/callbacks/done';
const payload = (schema: Json): Json => ({ required: true, content: { 'application/json': { schema } } });
const withWebhook = all(
  set('/webhooks', {
    sent: {
      post: { requestBody: payload({ $ref: '#/components/schemas/Sent' }), responses: { 204: { description: 'Ok' } } },
    },
  }),
  set(sent, {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, at: { type: 'string', maxLength: 20 } },
  }),
  set('/paths/~1orders/post/callbacks', {
    done: {
      '{$request.body#/note}': {
        post: { requestBody: payload({ type: 'string' }), responses: { 204: { description: 'Ok' } } },
      },
    },
  }),
);

/** The changes on the wire, without a comparison of types. */
function changes(edit: Edit, before: Edit = withWebhook): Change[] {
  const read = (...edits: Edit[]) => readApi(orders(...edits).document as Node);
  return judge(compareApis(read(before), read(before, edit)).differences, []);
}

/** The verdict, why, and the edit. */
const rows: [wire: Change['wire'], why: string, edit: Edit][] = [
  ['major', 'receivers wait for a webhook that never comes', drop('/webhooks/sent')],
  ['major', 'receivers wait for a callback that never comes', drop(callback)],
  ['minor', 'nobody waits for a new webhook yet', set('/webhooks/paid', { post: { responses: {} } })],
  ['major', 'receivers read a member that is gone', drop(`${sent}/properties/at`)],
  ['minor', 'receivers ignore a member that they do not know', set(`${sent}/properties/extra`, { type: 'string' })],
  [
    'minor',
    'the API, not the receiver, has to add a required member',
    all(set(`${sent}/properties/extra`, { type: 'string' }), set(`${sent}/required/-`, 'extra')),
  ],
  ['minor', 'a member that is always present is present', set(`${sent}/required/-`, 'at')],
  ['major', 'a member that was always present may be absent', set(`${sent}/required`, [])],
  ['minor', 'shorter values fit', set(`${sent}/properties/at/maxLength`, 10)],
  ['major', 'longer values may not fit', set(`${sent}/properties/at/maxLength`, 99)],
  ['major', 'another type cannot be read', set(`${sent}/properties/at`, { type: 'integer' })],
  ['major', 'null was never there', set(`${sent}/properties/at/type`, ['string', 'null'])],
  ['major', 'receivers expect a body', drop('/webhooks/sent/post/requestBody')],
  [
    'major',
    'receivers cannot read another media type',
    set('/webhooks/sent/post/requestBody/content', { 'text/plain': {} }),
  ],
  ['major', 'the answer of receivers is no longer accepted', drop('/webhooks/sent/post/responses/204')],
  ['minor', 'receivers may answer in another way', set('/webhooks/sent/post/responses/202', { description: 'Later' })],
  ['patch', 'prose', set('/webhooks/sent/post/summary', 'An order was sent.')],
  ['major', 'an inline payload counts like a component', set(body, { type: 'string' })],
];

describe('webhooks and callbacks', () => {
  test.each(rows)('%s: %s', (wire, _why, edit) => {
    const found = changes(edit);
    expect(
      found.some((change) => change.wire === wire),
      JSON.stringify(found),
    ).toBe(true);
    expect(found.filter((change) => change.wire === 'major' && wire !== 'major')).toEqual([]);
    for (const change of found) if (change.wire === 'major') expect(change.breaks).toEqual(['receivers']);
  });
});

describe('keywords without a shape', () => {
  const note = '/components/schemas/NewOrder/properties/note';
  const rows: [wire: Change['wire'], why: string, keyword: string, before: Json | undefined, after: Json][] = [
    ['major', 'fewer values are valid', 'not', undefined, { const: 'x' }],
    ['major', 'it cannot be weighed', 'not', { const: 'x' }, { const: 'y' }],
    ['major', 'it cannot be weighed', 'contentMediaType', 'text/plain', 'text/html'],
    ['patch', 'only prose changed', 'not', { const: 'x', description: 'a' }, { const: 'x', description: 'b' }],
    ['minor', 'known values are examples', 'x-extensible-enum', ['a'], ['a', 'b']],
  ];
  test.each(rows)('%s: %s (%s)', (wire, _why, keyword, before, after) => {
    const prepare: Edit = before === undefined ? () => undefined : set(`${note}/${keyword}`, before);
    expect(changes(set(`${note}/${keyword}`, after), prepare).map((change) => change.wire)).toEqual(
      wire === 'patch' ? [] : [wire],
    );
  });
});
