import { all, drop, noEdit, set } from '../testing/edit.ts';
import { type DocumentEdit, json } from './document-edit.ts';

const create = '/paths/~1orders/post';
const list = '/paths/~1orders/get';
const one = '/paths/~1orders~1{order_id}';
const text = { type: 'string' };
const body = `${create}/requestBody`;
const answer = `${create}/responses/201`;
const later = `${create}/responses/202`;
const accepted = { description: 'Later.' };
const total = `${list}/responses/200/headers/X-Total`;
const newOrder = { $ref: '#/components/schemas/NewOrder' };
const order = { $ref: '#/components/schemas/Order' };
const form = `${body}/content/multipart~1form-data`;
const withForm = set(form, {
  schema: { type: 'object', properties: { a: { type: 'object' }, b: { type: 'array', items: text } } },
  encoding: { a: { contentType: 'application/json', headers: { 'X-Part': { schema: text } } } },
});
const link = { operationId: 'getOrder', parameters: { order_id: '$response.body#/id' } };
const withLink = set(`${answer}/links`, { Get: link });
const sharedLink = all(
  set('/components/links', { Get: link }),
  set(`${answer}/links`, { Get: { $ref: '#/components/links/Get' } }),
);

/** Bodies, encodings, headers and links (OpenAPI 3.1, sections 4.8.13 to 4.8.21). */
export const bodies: DocumentEdit[] = [
  ['minor', 'another media type may be sent', set(`${body}/content/text~1csv`, { schema: text })],
  ['major', 'a media type is no longer read', noEdit, set(`${body}/content/text~1csv`, { schema: text })],
  ['minor', 'another media type may be asked for', set(`${answer}/content/text~1csv`, { schema: text })],
  ['major', 'a media type is no longer written', noEdit, set(`${answer}/content/text~1csv`, { schema: text })],
  [
    'none',
    'a parameter of a media type',
    set(`${body}/content`, { 'application/json; charset=utf-8': { schema: newOrder } }),
  ],
  ['minor', 'any application format may be sent', set(`${body}/content`, { 'application/*': { schema: newOrder } })],
  ['major', 'any application format may come', set(`${answer}/content`, { 'application/*': { schema: order } })],
  [
    'major',
    'one application format may be sent',
    noEdit,
    set(`${body}/content`, { 'application/*': { schema: newOrder } }),
  ],
  [
    'minor',
    'one application format may come',
    noEdit,
    set(`${answer}/content`, { 'application/*': { schema: order } }),
  ],
  ['minor', 'the body may be left out', set(`${body}/required`, false)],
  ['minor', 'a body where there was none', set(`${one}/delete/requestBody`, { content: json(text) })],
  [
    'major',
    'a required body where there was none',
    set(`${one}/delete/requestBody`, { required: true, content: json(text) }),
  ],
  ['minor', 'any body may be sent', set(`${body}/content/application~1json`, {})],
  ['major', 'any body may come', set(`${answer}/content/application~1json`, {})],
  ['minor', 'a status has a body', set(later, { ...accepted, content: json(text) }), set(later, accepted)],
  ['none', 'status 204 never has a body', set(`${one}/delete/responses/204/content`, json(text))],
  ['major', 'a status has no body', drop(`${answer}/content`)],
  ['minor', 'another success', set(later, accepted)],
  ['minor', 'another failure', set(`${create}/responses/409`, { description: 'Twice.' })],
  ['major', 'a success less', drop(answer)],
  ['major', 'a failure less', drop(`${create}/responses/400`)],
  ['minor', 'all other statuses', set(`${create}/responses/default`, { description: 'Else.' })],
  ['patch', 'a description of a response', set(`${answer}/description`, 'It.')],
  ['patch', 'a description of a body', set(`${body}/description`, 'It.')],
  ['patch', 'an example of a body', set(`${body}/content/application~1json/example`, { lines: [] })],
  ['patch', 'an example of a response', set(`${answer}/content/application~1json/example`, { id: 'a' })],
  ['major', 'a part in another format', set(`${form}/encoding/a/contentType`, 'text/plain'), withForm],
  ['major', 'a part with another separator', set(`${form}/encoding/b`, { style: 'pipeDelimited' }), withForm],
  ['major', 'a part without its header', drop(`${form}/encoding/a/headers`), withForm],
  [
    'none',
    'the usual format of an object in a form',
    set(`${form}/encoding`, {}),
    all(withForm, drop(`${form}/encoding/a/headers`)),
  ],
  ['minor', 'another header', set(`${answer}/headers`, { 'X-Id': { schema: text } })],
  ['major', 'a header less', drop(total)],
  [
    'none',
    'names of headers are not case-sensitive',
    set(`${list}/responses/200/headers`, { 'x-total': { required: true, schema: { type: 'integer' } } }),
  ],
  ['none', 'a header `Content-Type` is ignored', set(`${answer}/headers`, { 'content-type': { schema: text } })],
  ['major', 'a header may be absent', set(`${total}/required`, false)],
  ['minor', 'a header is always there', noEdit, set(`${total}/required`, false)],
  ['major', 'a header of another type', set(`${total}/schema/type`, 'string')],
  ['minor', 'a header is never negative', set(`${total}/schema/minimum`, 0)],
  ['major', 'a header may be negative', noEdit, set(`${total}/schema/minimum`, 0)],
  [
    'major',
    'members of a header are written in another way',
    set(`${total}/explode`, true),
    set(`${total}/schema`, { type: 'object' }),
  ],
  ['patch', 'a description of a header', set(`${total}/description`, 'All.')],
  ['minor', 'a link', withLink],
  ['major', 'a link less', drop(`${answer}/links`), withLink],
  ['major', 'a link to another operation', set(`${answer}/links/Get/operationId`, 'removeOrder'), withLink],
  [
    'major',
    'a link with another parameter',
    set(`${answer}/links/Get/parameters/order_id`, '$response.body#/note'),
    withLink,
  ],
  ['patch', 'a description of a link', set(`${answer}/links/Get/description`, 'It.'), withLink],
  ['major', 'a shared link to another operation', set('/components/links/Get/operationId', 'removeOrder'), sharedLink],
  ['none', 'a shared link written out', withLink, sharedLink],
];
