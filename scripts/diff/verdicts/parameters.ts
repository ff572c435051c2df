import type { Json } from '../../generate/spec/node.ts';
import { all, drop, noEdit, set } from '../testing/edit.ts';
import { type DocumentEdit, json } from './document-edit.ts';

const list = '/paths/~1orders/get';
const one = '/paths/~1orders~1{order_id}';
const text = { type: 'string' };
const texts = { type: 'array', items: text };
const add = (parameter: Json) => set(`${list}/parameters/-`, parameter);
/** The parameter that a row adds comes after the three of the document. */
const added = `${list}/parameters/3`;
const shared = all(
  set('/components/parameters', { Page: { name: 'page', in: 'query', schema: { type: 'integer' } } }),
  set(`${list}/parameters/-`, { $ref: '#/components/parameters/Page' }),
  set(`${one}/get/parameters`, [{ $ref: '#/components/parameters/Page' }]),
);
const page = '/components/parameters/Page';
const tags = add({ name: 'tags', in: 'query', schema: texts });
const filter = add({ name: 'filter', in: 'query', content: json(text) });
const point = add({ name: 'point', in: 'query', style: 'deepObject', schema: { type: 'object' } });

/** Parameters (OpenAPI 3.1, section 4.8.12). */
export const parameters: DocumentEdit[] = [
  ['minor', 'nobody has to send a cookie', add({ name: 'theme', in: 'cookie', schema: text })],
  ['major', 'everybody has to send a cookie', add({ name: 'theme', in: 'cookie', required: true, schema: text })],
  ['minor', 'nobody has to send a header', add({ name: 'X-Page', in: 'header', schema: text })],
  ['major', 'everybody has to send a header', add({ name: 'X-Page', in: 'header', required: true, schema: text })],
  ['major', 'a parameter is sent elsewhere', set(`${list}/parameters/0/in`, 'header')],
  ['major', 'a parameter has another name', set(`${list}/parameters/0/name`, 'size')],
  ['major', 'names in a query are case-sensitive', set(`${list}/parameters/0/name`, 'Limit')],
  ['none', 'names of headers are not', set(`${list}/parameters/2/name`, 'x-trace')],
  [
    'none',
    'a header parameter `Authorization` is ignored',
    add({ name: 'Authorization', in: 'header', required: true, schema: text }),
  ],
  ['none', 'and so is `Accept`', noEdit, add({ name: 'accept', in: 'header', schema: text })],
  ['major', 'a path parameter of another type', set(`${one}/parameters/0/schema/type`, 'integer')],
  ['major', 'a pattern of a path parameter', set(`${one}/parameters/0/schema/pattern`, '^[a-z]+$')],
  [
    'minor',
    'no pattern of a path parameter',
    drop(`${one}/parameters/0/schema/pattern`),
    set(`${one}/parameters/0/schema/pattern`, '^a'),
  ],
  [
    'none',
    'an operation repeats what its path says',
    set(`${one}/get/parameters`, [{ name: 'order_id', in: 'path', required: true, schema: text }]),
  ],
  [
    'major',
    'an operation narrows what its path says',
    set(`${one}/get/parameters`, [{ name: 'order_id', in: 'path', required: true, schema: { ...text, maxLength: 9 } }]),
  ],
  ['major', 'a parameter becomes required', set(`${list}/parameters/0/required`, true)],
  [
    'minor',
    'a parameter may be left out',
    drop(`${list}/parameters/0/required`),
    set(`${list}/parameters/0/required`, true),
  ],
  ['none', 'false is the default of required', set(`${list}/parameters/0/required`, false)],
  ['major', 'a smaller maximum', set(`${list}/parameters/0/schema/maximum`, 50)],
  ['minor', 'a larger maximum', set(`${list}/parameters/0/schema/maximum`, 500)],
  [
    'major',
    'a default that was not documented changes nothing; another one does',
    set(`${list}/parameters/0/schema/default`, 20),
    set(`${list}/parameters/0/schema/default`, 10),
  ],
  ['minor', 'a default is documented', set(`${list}/parameters/0/schema/default`, 10)],
  [
    'major',
    'nothing stands in for what is left out',
    drop(`${list}/parameters/0/schema/default`),
    set(`${list}/parameters/0/schema/default`, 10),
  ],
  ['minor', 'a parameter may be null', set(`${list}/parameters/0/schema/type`, ['integer', 'null'])],
  ['major', 'a value of an enum is gone', set('/components/schemas/Status/enum', ['open', 'paid'])],
  ['major', 'a list in one parameter instead of several', set(`${added}/explode`, false), tags],
  ['none', 'a list in several parameters is the default', set(`${added}/explode`, true), tags],
  ['none', 'form is the default', set(`${added}/style`, 'form'), tags],
  ['major', 'another separator', set(`${added}/style`, 'spaceDelimited'), tags],
  ['major', 'members of an object without brackets', set(`${added}/style`, 'form'), point],
  ['none', 'a plain value looks the same in every list', set(`${list}/parameters/0/explode`, false)],
  ['major', 'reserved characters are not encoded', set(`${list}/parameters/2/allowReserved`, true)],
  ['minor', 'a value may be empty', set(`${list}/parameters/0/allowEmptyValue`, true)],
  [
    'major',
    'a value may not be empty',
    drop(`${list}/parameters/0/allowEmptyValue`),
    set(`${list}/parameters/0/allowEmptyValue`, true),
  ],
  [
    'major',
    'JSON instead of plain text',
    all(drop(`${list}/parameters/2/schema`), set(`${list}/parameters/2/content`, json(text))),
  ],
  [
    'major',
    'another media type of a parameter',
    all(drop(`${added}/content`), set(`${added}/content`, { 'text/plain': { schema: text } })),
    filter,
  ],
  ['major', 'a shorter value in JSON', set(`${added}/content/application~1json/schema/maxLength`, 9), filter],
  ['patch', 'a description', set(`${list}/parameters/0/description`, 'How many.')],
  ['patch', 'an example', set(`${list}/parameters/0/example`, 10)],
  ['patch', 'an extension', set(`${list}/parameters/0/x-note`, 'Ours.')],
  ['minor', 'a parameter is deprecated', set(`${list}/parameters/0/deprecated`, true)],
  [
    'patch',
    'a parameter is no longer deprecated',
    drop(`${list}/parameters/0/deprecated`),
    set(`${list}/parameters/0/deprecated`, true),
  ],
  [
    'none',
    'a parameter of the path, listed by each operation',
    set(`${one}/get/parameters`, [{ name: 'order_id', in: 'path', required: true, schema: { type: 'string' } }]),
  ],
  [
    'major',
    'an operation narrows a parameter of the path',
    set(`${one}/get/parameters`, [
      { name: 'order_id', in: 'path', required: true, schema: { type: 'string', maxLength: 3 } },
    ]),
  ],
  ['major', 'a shared parameter becomes narrower', set(`${page}/schema/minimum`, 1), shared],
  ['major', 'a shared parameter becomes required', set(`${page}/required`, true), shared],
  ['minor', 'a shared parameter is deprecated', set(`${page}/deprecated`, true), shared],
  [
    'none',
    'a shared parameter written out',
    all(set(`${one}/get/parameters`, [{ name: 'page', in: 'query', schema: { type: 'integer' } }])),
    shared,
  ],
  [
    'none',
    'a shared parameter that nothing uses',
    set('/components/parameters', { Size: { name: 'size', in: 'query', required: true, schema: text } }),
  ],
];
