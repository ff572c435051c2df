import { all, drop, set } from '../../testing/edit.ts';
import {
  company,
  json,
  line,
  list,
  newOrder,
  one,
  order,
  pathParameter,
  person,
  problem,
  type Row,
  schemas,
} from './row.ts';

export const respellings: Row[] = [
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
