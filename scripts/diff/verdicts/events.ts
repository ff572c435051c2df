import type { Json } from '../../generate/spec/node.ts';
import { all, drop, set } from '../testing/edit.ts';
import { type DocumentEdit, json } from './document-edit.ts';

const text = { type: 'string' };
const ok = { 204: { description: 'Ok' } };
const sent = '/components/schemas/Sent';
const reply = '/components/schemas/Reply';
const hook = '/webhooks/sent/post';
const calls = '/paths/~1orders/post/callbacks';
const payload = { $ref: '#/components/schemas/Sent' };
const event = (schema: Json): Json => ({
  post: { requestBody: { required: true, content: json(schema) }, responses: ok },
});
const secret = { name: 'X-Signature', in: 'header', required: true, schema: text };

/** A webhook with a payload, a header and a body of its reply, and a callback. */
const events = all(
  set(sent, {
    type: 'object',
    required: ['id'],
    properties: { id: text, state: { type: 'string', enum: ['new', 'done'] }, pin: { ...text, writeOnly: true } },
  }),
  set(reply, { type: 'object', required: ['seen'], properties: { seen: { type: 'boolean' }, at: text } }),
  set('/webhooks', {
    sent: {
      post: {
        parameters: [secret],
        requestBody: { required: true, content: json(payload) },
        responses: { ...ok, 200: { description: 'Seen', content: json({ $ref: '#/components/schemas/Reply' }) } },
      },
    },
  }),
  set(calls, { done: { '{$request.body#/note}': event(payload) } }),
);

const edits: DocumentEdit[] = [
  ['major', 'receivers wait for a webhook that never comes', drop('/webhooks/sent')],
  ['minor', 'nobody waits for a new webhook yet', set('/webhooks/paid', event(text))],
  ['major', 'a webhook has another name', all(drop('/webhooks/sent'), set('/webhooks/shipped', event(payload)))],
  ['major', 'receivers do not expect another method', all(drop(hook), set('/webhooks/sent/put', { responses: ok }))],
  ['major', 'receivers read what is gone', drop(`${sent}/properties/state`)],
  ['minor', 'receivers ignore what they do not know', set(`${sent}/properties/extra`, text)],
  [
    'minor',
    'the API has to send a new required member',
    all(set(`${sent}/properties/extra`, text), set(`${sent}/required/-`, 'extra')),
  ],
  ['minor', 'a member is always there', set(`${sent}/required/-`, 'state')],
  ['major', 'a member may be absent', set(`${sent}/required`, [])],
  ['major', 'receivers do not know a new value', set(`${sent}/properties/state/enum/-`, 'lost')],
  ['minor', 'a value never comes', set(`${sent}/properties/state/enum`, ['new'])],
  [
    'minor',
    'known values are examples',
    set(`${sent}/properties/note/x-extensible-enum`, ['a', 'b']),
    set(`${sent}/properties/note`, { ...text, 'x-extensible-enum': ['a'] }),
  ],
  ['major', 'receivers do not expect null', set(`${sent}/properties/id/type`, ['string', 'null'])],
  ['minor', 'ids become shorter', set(`${sent}/properties/id/maxLength`, 9)],
  ['none', 'payloads never hold what is only written', set(`${sent}/properties/pin/maxLength`, 9)],
  [
    'major',
    'receivers cannot read another form',
    set(`${hook}/requestBody/content/application~1json/schema`, { oneOf: [payload, text] }),
  ],
  ['major', 'receivers cannot choose the media type', set(`${hook}/requestBody/content/text~1plain`, { schema: text })],
  [
    'minor',
    'one media type is left',
    drop(`${hook}/requestBody/content/text~1plain`),
    set(`${hook}/requestBody/content/text~1plain`, { schema: text }),
  ],
  ['major', 'no payload', drop(`${hook}/requestBody`)],
  [
    'minor',
    'a payload',
    set('/webhooks/ping/post/requestBody', { content: json(text) }),
    set('/webhooks/ping', { post: { responses: ok } }),
  ],
  ['major', 'a payload may be absent', set(`${hook}/requestBody/required`, false)],
  ['major', 'receivers check a header that is gone', drop(`${hook}/parameters/0`)],
  ['minor', 'receivers ignore another header', set(`${hook}/parameters/-`, { ...secret, name: 'X-Id' })],
  ['major', 'the header may be absent', set(`${hook}/parameters/0/required`, false)],
  ['minor', 'the API signs its messages', set(`${hook}/security`, [{ Other: [] }]), set(`${hook}/security`, [])],
  [
    'major',
    'the API no longer signs its messages',
    set(`${hook}/security`, []),
    set(`${hook}/security`, [{ Other: [] }]),
  ],
  [
    'major',
    'the API signs in another way',
    set(`${hook}/security`, [{ Key: [] }]),
    set(`${hook}/security`, [{ Other: [] }]),
  ],
  ['major', 'receivers have to answer with more', set(`${reply}/required/-`, 'at')],
  ['minor', 'receivers may answer with less', set(`${reply}/required`, [])],
  ['major', 'answers become shorter', set(`${reply}/properties/at/maxLength`, 9)],
  ['major', 'an answer is no longer accepted', drop(`${hook}/responses/204`)],
  ['minor', 'receivers may answer in another way', set(`${hook}/responses/202`, { description: 'Later' })],
  [
    'major',
    'receivers have to answer with a header',
    set(`${hook}/responses/200/headers`, { 'X-Seen': { required: true, schema: text } }),
  ],
  ['minor', 'receivers may answer with a header', set(`${hook}/responses/200/headers`, { 'X-Seen': { schema: text } })],
  ['minor', 'a webhook is deprecated', set(`${hook}/deprecated`, true)],
  ['patch', 'a summary', set(`${hook}/summary`, 'An order was sent.')],
  [
    'none',
    'a payload written out',
    set(`${hook}/requestBody`, { required: true, content: json({ allOf: [payload] }) }),
  ],
  ['major', 'callers wait for a callback that never comes', drop(`${calls}/done`)],
  ['minor', 'a further callback', set(`${calls}/paid`, { '{$request.body#/note}': event(text) })],
  ['major', 'the callback goes elsewhere', set(`${calls}/done`, { '{$request.body#/channel}': event(payload) })],
  ['major', 'the callback has another payload', set(`${calls}/done`, { '{$request.body#/note}': event(text) })],
  [
    'major',
    'a member that both sides used is read-only, so receivers may not answer with it',
    set(`${reply}/properties/at/readOnly`, true),
  ],
  [
    'none',
    'what only the API writes is never in an answer',
    set(`${reply}/properties/by/maxLength`, 3),
    set(`${reply}/properties/by`, { ...text, readOnly: true }),
  ],
  [
    'minor',
    'a component of payloads and answers is open to more',
    all(set(`${sent}/properties/reply`, { $ref: '#/components/schemas/Reply' })),
  ],
  [
    'major',
    'a component of payloads and answers becomes narrower',
    set(`${reply}/properties/at/pattern`, '^a'),
    set(`${sent}/properties/reply`, { $ref: '#/components/schemas/Reply' }),
  ],
  [
    'major',
    'a component of payloads and answers becomes wider',
    drop(`${reply}/properties/at/maxLength`),
    all(
      set(`${sent}/properties/reply`, { $ref: '#/components/schemas/Reply' }),
      set(`${reply}/properties/at/maxLength`, 9),
    ),
  ],
  [
    'none',
    'a payload in a component of its own',
    set(`${hook}/requestBody`, { $ref: '#/components/requestBodies/Sent' }),
    set('/components/requestBodies', { Sent: { required: true, content: json(payload) } }),
  ],
  ['minor', 'a webhook of an older document', set('/x-webhooks', { paid: event(text) }), drop('/webhooks')],
  ['none', 'the name of an operation inside', set(`${hook}/operationId`, 'onSent')],
];

/** Webhooks and callbacks: requests that the API sends (OpenAPI 3.1, sections 4.8.1 and 4.8.18). */
export const eventEdits: DocumentEdit[] = edits.map(([wire, why, edit, before]) => [
  wire,
  why,
  edit,
  before ? all(events, before) : events,
]);
