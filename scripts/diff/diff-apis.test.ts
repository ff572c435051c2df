import { describe, expect, test } from 'vitest';
import { diffApis } from './diff-apis.ts';
import type { Bump } from './difference/bump.ts';
import { all, drop, type Edit, move, orders, replace, set } from './testing/edit.ts';

const schemas = '/components/schemas';
const order = `${schemas}/Order`;
const newOrder = `${schemas}/NewOrder`;
const line = `${schemas}/Line`;
const list = '/paths/~1orders/get';
const create = '/paths/~1orders/post';
const one = '/paths/~1orders~1{order_id}';
const problem = { $ref: '#/components/schemas/Problem' };
const person = { $ref: '#/components/schemas/Person' };
const company = { $ref: '#/components/schemas/Company' };
const json = (schema: object) => ({ 'application/json': { schema } }) as never;
const pathParameter = [{ name: 'order_id', in: 'path', required: true, schema: { type: 'string' } }];
const flow = '/components/securitySchemes/Login/flows/clientCredentials';
const login = all(
  set('/components/securitySchemes/Login', {
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: 'https://example.com/1', scopes: { read: 'Read', write: 'Write' } } },
  }),
  set('/security/0', { Login: ['read'] }),
);
const region = '/servers/2/variables/region';
const regions = set('/servers/-', {
  url: 'https://{region}.example.com',
  variables: { region: { default: 'eu', enum: ['eu', 'us'] } },
});
const noEdit: Edit = () => undefined;

/** What the change is worth on the wire, what for generated types, and how many changes it is; the edit before, if any, makes room for it. */
type Row = [wire: Bump, types: Bump, changes: number, name: string, edit: Edit, before?: Edit];

const requests: Row[] = [
  [
    'minor',
    'none',
    1,
    'the bound itself',
    set(`${newOrder}/properties/weight`, { type: 'number', maximum: 5 }),
    set(`${newOrder}/properties/weight`, { type: 'number', exclusiveMaximum: 5 }),
  ],
  [
    'minor',
    'none',
    1,
    'one form or several',
    set(`${newOrder}/properties/by`, { anyOf: [person, company] }),
    set(`${newOrder}/properties/by`, { oneOf: [person, company] }),
  ],
  [
    'minor',
    'major',
    2,
    'one more name of a form that responses hold, too',
    set(`${newOrder}/properties/by/discriminator/mapping/human`, person.$ref),
    set(`${newOrder}/properties/by`, {
      oneOf: [person, company],
      discriminator: { propertyName: 'type', mapping: { person: person.$ref, company: company.$ref } },
    }),
  ],
  ['minor', 'minor', 1, 'an optional field', set(`${newOrder}/properties/extra`, { type: 'string' })],
  [
    'major',
    'major',
    1,
    'a required field',
    all(set(`${newOrder}/properties/extra`, { type: 'string' }), set(`${newOrder}/required/-`, 'extra')),
  ],
  ['major', 'major', 1, 'an optional field becomes required', set(`${newOrder}/required/-`, 'note')],
  ['minor', 'minor', 1, 'a required field becomes optional', set(`${newOrder}/required`, [])],
  ['major', 'major', 1, 'a field is gone', drop(`${newOrder}/properties/note`)],
  ['minor', 'minor', 1, 'a field becomes nullable', set(`${newOrder}/properties/note/type`, ['string', 'null'])],
  ['major', 'major', 1, 'a field is no longer nullable', set(`${newOrder}/properties/coupon/type`, 'string')],
  ['minor', 'minor', 1, 'a value', set(`${schemas}/Channel/enum/-`, 'phone')],
  ['minor', 'minor', 1, 'two values', set(`${schemas}/Channel/enum`, ['web', 'shop', 'phone', 'fax'])],
  ['major', 'major', 1, 'a value is gone', drop(`${schemas}/Channel/enum/0`)],
  ['major', 'major', 1, 'another type', set(`${newOrder}/properties/note`, { type: 'integer' })],
  ['minor', 'minor', 1, 'a list of values becomes any string', set(`${schemas}/Channel`, { type: 'string' })],
  ['major', 'none', 1, 'a shorter limit', set(`${newOrder}/properties/note/maxLength`, 50)],
  ['minor', 'none', 1, 'a longer limit', set(`${newOrder}/properties/note/maxLength`, 500)],
  ['minor', 'none', 1, 'no limit any more', drop(`${newOrder}/properties/note/maxLength`)],
  ['major', 'none', 1, 'a format', set(`${newOrder}/properties/note/format`, 'email')],
  ['major', 'none', 1, 'another pattern', set(`${newOrder}/properties/address/properties/zip/pattern`, '^[A-Z]+$')],
  ['minor', 'none', 1, 'no pattern any more', drop(`${newOrder}/properties/address/properties/zip/pattern`)],
  ['major', 'none', 1, 'more items at least', set(`${newOrder}/properties/lines/minItems`, 2)],
  ['major', 'none', 1, 'another default', set(`${newOrder}/properties/gift/default`, true)],
  ['major', 'major', 1, 'a nested field becomes required', set(`${newOrder}/properties/address/required/-`, 'zip')],
  ['major', 'none', 1, 'unlisted fields are refused', set(`${newOrder}/additionalProperties`, false)],
  ['major', 'major', 1, 'a query parameter is gone', drop(`${list}/parameters/0`)],
  [
    'minor',
    'minor',
    1,
    'an optional query parameter',
    set(`${list}/parameters/-`, { name: 'page', in: 'query', schema: { type: 'integer' } }),
  ],
  [
    'major',
    'major',
    1,
    'a required query parameter',
    set(`${list}/parameters/-`, { name: 'page', in: 'query', required: true, schema: { type: 'integer' } }),
  ],
  ['major', 'major', 1, 'a header becomes required', set(`${list}/parameters/2/required`, true)],
  ['major', 'none', 1, 'a tighter query parameter', set(`${list}/parameters/0/schema/maximum`, 50)],
  ['minor', 'minor', 1, 'a value of a query parameter', set(`${schemas}/Status/enum/-`, 'lost')],
  ['minor', 'minor', 1, 'the body becomes optional', drop(`${create}/requestBody/required`)],
  [
    'major',
    'major',
    1,
    'a field that only responses hold from now on',
    set(`${newOrder}/properties/note/readOnly`, true),
  ],
  [
    'minor',
    'minor',
    1,
    'one more form',
    set(`${newOrder}/properties/note`, { anyOf: [{ type: 'string', maxLength: 100 }, { type: 'integer' }] }),
  ],
  [
    'major',
    'major',
    1,
    'no body any more',
    drop(`${one}/delete/requestBody`),
    set(`${one}/delete/requestBody`, { content: json({ type: 'string' }) }),
  ],
  [
    'minor',
    'minor',
    1,
    'a body that may be left out',
    set(`${one}/delete/requestBody`, { content: json({ type: 'string' }) }),
  ],
  [
    'major',
    'major',
    1,
    'a body',
    set(`${one}/delete/requestBody`, { required: true, content: json({ type: 'string' }) }),
  ],
  ['major', 'major', 1, 'the body becomes required', noEdit, drop(`${create}/requestBody/required`)],
  ['minor', 'minor', 1, 'a media type', set(`${create}/requestBody/content/text~1csv`, { schema: { type: 'string' } })],
  [
    'major',
    'major',
    1,
    'a media type is gone',
    noEdit,
    set(`${create}/requestBody/content/text~1csv`, { schema: { type: 'string' } }),
  ],
];

const responses: Row[] = [
  ['minor', 'minor', 1, 'an optional field', set(`${order}/properties/extra`, { type: 'string' })],
  [
    'minor',
    'minor',
    1,
    'a required field',
    all(set(`${order}/properties/extra`, { type: 'string' }), set(`${order}/required/-`, 'extra')),
  ],
  [
    'major',
    'major',
    1,
    'a required field becomes optional',
    set(`${order}/required`, ['id', 'state', 'lines', 'buyer']),
  ],
  ['minor', 'minor', 1, 'an optional field becomes required', set(`${order}/required/-`, 'note')],
  ['major', 'major', 1, 'a field becomes nullable', set(`${order}/properties/note/type`, ['string', 'null'])],
  ['minor', 'minor', 1, 'a field is no longer nullable', set(`${order}/properties/coupon/type`, 'string')],
  ['major', 'major', 1, 'a field is gone', drop(`${order}/properties/note`)],
  ['major', 'major', 1, 'a value', set(`${schemas}/State/enum/-`, 'lost')],
  ['minor', 'major', 1, 'a value is gone', drop(`${schemas}/State/enum/0`)],
  [
    'minor',
    'minor',
    1,
    'a value where others were always possible',
    set(`${order}/properties/source/anyOf/0/enum/-`, 'phone'),
  ],
  ['minor', 'minor', 1, 'a named value where others were always possible', set(`${schemas}/Origin/enum/-`, 'nowhere')],
  ['major', 'major', 1, 'another type', set(`${order}/properties/note`, { type: 'integer' })],
  ['major', 'none', 1, 'a number that was whole', set(`${order}/properties/total/type`, 'number')],
  ['major', 'none', 1, 'a wider limit', set(`${order}/properties/total/maximum`, 2000)],
  ['minor', 'none', 1, 'a tighter limit', set(`${order}/properties/total/minimum`, 1)],
  ['major', 'none', 1, 'a wider format', set(`${order}/properties/total/format`, 'int64')],
  ['major', 'none', 1, 'no format any more', drop(`${order}/properties/sent_at/format`)],
  [
    'major',
    'major',
    2,
    'one more form',
    all(
      set(`${schemas}/Club`, { type: 'object', required: ['club'], properties: { club: { type: 'string' } } }),
      set(`${order}/properties/buyer/oneOf/-`, { $ref: '#/components/schemas/Club' }),
    ),
  ],
  ['minor', 'minor', 1, 'one form less', set(`${order}/properties/buyer`, { $ref: '#/components/schemas/Person' })],
  [
    'minor',
    'minor',
    1,
    'a status with a body that others have',
    set(`${create}/responses/409`, { description: 'Twice.', content: json(problem) }),
  ],
  [
    'minor',
    'major',
    1,
    'an error status with another body',
    set(`${create}/responses/409`, {
      description: 'Twice.',
      content: json({ type: 'object', required: ['other'], properties: { other: { type: 'string' } } }),
    }),
  ],
  [
    'minor',
    'major',
    1,
    'a success status with another body',
    set(`${create}/responses/202`, {
      description: 'Later.',
      content: json({ type: 'object', required: ['job'], properties: { job: { type: 'string' } } }),
    }),
  ],
  ['major', 'major', 1, 'a status is gone', drop(`${create}/responses/400`)],
  ['minor', 'minor', 1, 'a header', set(`${list}/responses/200/headers/X-Page`, { schema: { type: 'integer' } })],
  ['major', 'major', 1, 'a header is gone', drop(`${list}/responses/200/headers/X-Total`)],
  ['major', 'major', 1, 'a header may be missing', drop(`${list}/responses/200/headers/X-Total/required`)],
  [
    'major',
    'major',
    2,
    'another media type instead',
    set(`${one}/get/responses/200/content`, { 'application/xml': { schema: { type: 'string' } } }),
  ],
  [
    'major',
    'major',
    1,
    'unlisted values of another type',
    set(`${order}/properties/labels/additionalProperties`, { type: 'integer' }),
  ],
];

const both: Row[] = [
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

const names: Row[] = [
  ['none', 'major', 1, 'a path parameter', replace('order_id', 'id')],
  ['none', 'major', 1, 'an operation', set(`${list}/operationId`, 'getOrders')],
  ['none', 'major', 1, 'a method of the client', set(`${list}/x-client-method`, 'orders.all')],
  ['none', 'major', 1, 'an error body', replace('Problem"', 'Failure"')],
  ['none', 'minor', 1, 'a part that gets a name', move(`${newOrder}/properties/address`, 'Address')],
  ['none', 'minor', 1, 'a type that nothing uses', set(`${schemas}/Unused`, { type: 'string' })],
  ['none', 'major', 1, 'a type that nothing used is gone', noEdit, set(`${schemas}/Unused`, { type: 'string' })],
];

const wholes: Row[] = [
  [
    'minor',
    'minor',
    1,
    'an operation',
    set(`${one}/patch`, { operationId: 'changeOrder', responses: { 204: { description: 'Done.' } } } as never),
  ],
  ['major', 'major', 1, 'an operation is gone', drop(`${one}/delete`)],
  ['major', 'major', 2, 'a path is gone', drop(one)],
  ['minor', 'none', 1, 'a server', set('/servers/-', { url: 'https://eu.example.com' })],
  ['major', 'none', 1, 'a server is gone', drop('/servers/0')],
  ['major', 'none', 1, 'a tighter parameter that a path shares', set(`${one}/parameters/0/schema/maxLength`, 9)],
  ['major', 'none', 2, 'another server instead', set('/servers/0/url', 'https://eu.example.com')],
  ['minor', 'none', 1, 'another way to sign in', set('/security/-', { Other: [] })],
  ['major', 'none', 1, 'a way to sign in is gone', drop('/security/1'), set('/security/-', { Other: [] })],
  ['major', 'none', 1, 'signing in is now needed', noEdit, set(`${list}/security`, [])],
  ['minor', 'none', 1, 'signing in is no longer needed', set(`${list}/security`, [])],
  ['minor', 'none', 1, 'signing in may be left out', set('/security/-', {})],
  ['major', 'none', 1, 'signing in may no longer be left out', drop('/security/1'), set('/security/-', {})],
  [
    'major',
    'none',
    1,
    'a list is written in another way',
    set(`${list}/parameters/3/style`, 'pipeDelimited'),
    set(`${list}/parameters/-`, { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } } }),
  ],
  [
    'major',
    'none',
    1,
    'a webhook holds another type',
    set('/webhooks/sent/post/requestBody/content/application~1json/schema/properties/at/type', 'integer'),
    set('/webhooks', {
      sent: {
        post: {
          requestBody: { content: json({ type: 'object', properties: { at: { type: 'string' } } }) },
          responses: { 204: { description: 'Thanks.' } },
        },
      },
    } as never),
  ],
  ['minor', 'none', 1, 'a link', set(`${create}/responses/201/links`, { get: { operationId: 'getOrder' } })],
  [
    'major',
    'none',
    1,
    'the key is sent elsewhere',
    set('/components/securitySchemes/Other/name', 'X-New-Key'),
    set('/security/-', { Other: [] }),
  ],
  ['none', 'none', 0, 'a key that nothing asks for', drop('/components/securitySchemes/Other')],
  ['none', 'none', 0, 'another name of a way to sign in', replace('"Key"', '"Token"')],
  ['major', 'none', 1, 'one more credential', set('/security/0', { Key: [], Other: [] })],
  [
    'minor',
    'none',
    1,
    'one credential less',
    set('/security/0', { Key: [] }),
    set('/security/0', { Key: [], Other: [] }),
  ],
  ['major', 'none', 1, 'a scope is asked for', set('/security/0/Login', ['read', 'write']), login],
  ['minor', 'none', 1, 'a scope is no longer asked for', set('/security/0/Login', []), login],
  ['major', 'none', 1, 'a scope is gone', drop(`${flow}/scopes/write`), login],
  ['minor', 'none', 1, 'a scope', set(`${flow}/scopes/all`, 'All'), login],
  ['major', 'none', 1, 'tokens come from elsewhere', set(`${flow}/tokenUrl`, 'https://example.com/2'), login],
  ['major', 'none', 1, 'a region is gone', set(`${region}/enum`, ['eu']), regions],
  ['minor', 'none', 1, 'a region', set(`${region}/enum/-`, 'ap'), regions],
  ['minor', 'none', 1, 'another region by default', set(`${region}/default`, 'us'), regions],
  ['major', 'none', 1, 'a server of an operation', set(`${list}/servers`, [{ url: 'https://eu.example.com' }])],
  ['minor', 'none', 1, 'a parameter is deprecated', set(`${list}/parameters/0/deprecated`, true)],
  ['minor', 'none', 1, 'a header is deprecated', set(`${list}/responses/200/headers/X-Total/deprecated`, true)],
  ['none', 'none', 0, 'the usual way to write a list', set(`${list}/parameters/0/explode`, true)],
  [
    'major',
    'none',
    1,
    'a field of a parameter that is JSON',
    set(`${list}/parameters/3/content/application~1json/schema/properties/a/type`, 'integer'),
    set(`${list}/parameters/-`, {
      name: 'filter',
      in: 'query',
      content: json({ type: 'object', properties: { a: { type: 'string' } } }),
    }),
  ],
  [
    'major',
    'none',
    1,
    'a part of a form is written in another way',
    set(`${create}/requestBody/content/multipart~1form-data/encoding/a/contentType`, 'text/plain'),
    set(`${create}/requestBody/content/multipart~1form-data`, {
      schema: { type: 'object', properties: { a: { type: 'object' } } },
      encoding: { a: { contentType: 'application/json' } },
    }),
  ],
  ['minor', 'none', 1, 'an operation is deprecated', set(`${list}/deprecated`, true)],
];

const words: Row[] = [
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

const respellings: Row[] = [
  ['none', 'none', 0, 'both values of a boolean', set(`${newOrder}/properties/gift/enum`, [true, false])],
  ['none', 'none', 0, 'a length of at least 0', set(`${newOrder}/properties/note/minLength`, 0)],
  [
    'none',
    'none',
    0,
    'above 0 for at least 1',
    set(`${line}/properties/quantity`, { type: 'integer', exclusiveMinimum: 0 }),
  ],
  [
    'none',
    'none',
    0,
    'one of two types for any of them',
    set(`${order}/properties/note`, { oneOf: [{ type: 'string' }, { type: 'integer' }] }),
    set(`${order}/properties/note`, { type: ['string', 'integer'] }),
  ],
  [
    'none',
    'none',
    0,
    'the order of parts',
    set(`${order}/properties/buyer`, { allOf: [company, person] }),
    set(`${order}/properties/buyer`, { allOf: [person, company] }),
  ],
  [
    'none',
    'none',
    0,
    'nullable as a choice',
    set(`${order}/properties/coupon`, { anyOf: [{ type: 'string' }, { type: 'null' }] }),
  ],
  ['none', 'none', 0, 'a constant as the only value', set(`${newOrder}/properties/kind`, { enum: ['order'] })],
  [
    'none',
    'none',
    0,
    'the order of properties',
    (d) => {
      const { properties } = (d as never as { components: { schemas: { Order: { properties: object } } } }).components
        .schemas.Order;
      set(`${order}/properties`, Object.fromEntries(Object.entries(properties).reverse()))(d);
    },
  ],
  ['none', 'none', 0, 'the order of values', set(`${schemas}/State/enum`, ['done', 'new'])],
  [
    'none',
    'none',
    0,
    'the order of forms',
    set(`${order}/properties/buyer/oneOf`, [
      { $ref: '#/components/schemas/Company' },
      { $ref: '#/components/schemas/Person' },
    ]),
  ],
  [
    'none',
    'none',
    0,
    'the order of required names',
    set(`${order}/required`, ['total', 'buyer', 'lines', 'state', 'id']),
  ],
  [
    'none',
    'none',
    0,
    'a reference in an allOf',
    set(`${newOrder}/properties/channel`, { allOf: [{ $ref: '#/components/schemas/Channel' }] }),
  ],
  [
    'none',
    'none',
    0,
    'an object in parts',
    set(`${line}`, {
      allOf: [
        {
          type: 'object',
          required: ['sku', 'quantity'],
          properties: { sku: { type: 'string', maxLength: 20 }, quantity: { type: 'integer', minimum: 1 } },
        },
        { type: 'object', properties: { price: { type: 'integer' } } },
      ],
    }),
  ],
  [
    'none',
    'none',
    0,
    'a shared response written out',
    set(`${list}/responses/401`, { description: 'Who are you?', content: json(problem) }),
  ],
  [
    'none',
    'none',
    0,
    'a parameter of the path at each operation',
    all(
      set(`${one}/get/parameters`, pathParameter),
      set(`${one}/delete/parameters`, pathParameter),
      drop(`${one}/parameters`),
    ),
  ],
  [
    'none',
    'none',
    0,
    'a type beside a type that it has already',
    set(`${order}/properties/note`, { allOf: [{ type: 'string' }] }),
  ],
  ['none', 'none', 0, 'security said twice', set(`${list}/security`, [{ Key: [] }])],
  ['none', 'none', 0, 'the version of the document', set('/info/version', '2.0.0')],
];

describe.each([
  ['requests', requests],
  ['responses', responses],
  ['a component in both', both],
  ['names', names],
  ['whole parts', wholes],
  ['words', words],
  ['respellings', respellings],
])('%s', (_group, rows) => {
  test.each(rows)(
    '%s on the wire, %s for types, in %i: %s',
    async (wire, types, changes, _name, edit, before = noEdit) => {
      const verdict = await diffApis(orders(before), orders(edit === noEdit ? noEdit : before, edit));
      const found = { wire: verdict.wire, types: verdict.types, changes: verdict.changes.length };
      expect(found, JSON.stringify(verdict.changes, null, 1)).toEqual({ wire, types, changes });
    },
  );
});
