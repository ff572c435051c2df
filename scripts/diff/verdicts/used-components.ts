import type { Json } from '../../generate/spec/node.ts';
import type { Bump } from '../difference/bump.ts';
import { all, drop, type Edit, set } from '../testing/edit.ts';
import { type DocumentEdit, json } from './document-edit.ts';

const schemas = '/components/schemas';
const note = (schema: string) => `${schemas}/${schema}/properties/note`;
const word = { $ref: '#/components/schemas/Word' };
const hook = (schema: Json): Json => ({ post: { requestBody: { content: json(schema) }, responses: {} } });
const list = '/paths/~1orders/get';

/** Where the component `Word` is used, and what a pattern means there: added, and removed. */
const uses: [where: string, use: Edit, added: Bump, removed: Bump][] = [
  ['in requests', set(note('NewOrder'), word), 'major', 'minor'],
  ['in responses', set(note('Order'), word), 'minor', 'major'],
  ['in both', set(`${schemas}/Line/properties/sku`, word), 'major', 'major'],
  ['in two members', all(set(note('NewOrder'), word), set(note('Order'), word)), 'major', 'major'],
  ['nowhere', () => undefined, 'none', 'none'],
  ['in payloads', set('/webhooks', { sent: hook(word) }), 'minor', 'major'],
  [
    'in requests and payloads',
    all(set(note('NewOrder'), word), set('/webhooks', { sent: hook(word) })),
    'major',
    'major',
  ],
  [
    'in replies',
    set('/webhooks', { sent: { post: { responses: { 200: { description: 'Ok', content: json(word) } } } } }),
    'major',
    'minor',
  ],
  ['in a query', set(`${list}/parameters/2/schema`, word), 'major', 'minor'],
  ['in a path', set('/paths/~1orders~1{order_id}/parameters/0/schema', word), 'major', 'minor'],
  [
    'in the JSON of a parameter',
    set(`${list}/parameters/-`, { name: 'q', in: 'query', content: json(word) }),
    'major',
    'minor',
  ],
  ['in a header of responses', set(`${list}/responses/200/headers/X-Word`, { schema: word }), 'minor', 'major'],
  [
    'in a shared response',
    set('/components/responses/Unauthorized/headers', { 'X-Word': { schema: word } }),
    'minor',
    'major',
  ],
  [
    'in a read-only member of both',
    set(`${schemas}/Line/properties/word`, { ...word, readOnly: true }),
    'minor',
    'major',
  ],
  [
    'in a write-only member of both',
    set(`${schemas}/Line/properties/word`, { ...word, writeOnly: true }),
    'major',
    'minor',
  ],
  [
    'in a read-only member by allOf',
    set(`${schemas}/Line/properties/word`, { allOf: [word], readOnly: true }),
    'minor',
    'major',
  ],
  ['in items', set(note('NewOrder'), { type: 'array', items: word }), 'major', 'minor'],
  ['in first items', set(note('NewOrder'), { type: 'array', prefixItems: [word] }), 'major', 'minor'],
  ['in additional properties', set(note('Order'), { type: 'object', additionalProperties: word }), 'minor', 'major'],
  [
    'in pattern properties',
    set(note('Order'), { type: 'object', patternProperties: { '^x': word } }),
    'minor',
    'major',
  ],
  ['in property names', set(note('NewOrder'), { type: 'object', propertyNames: word }), 'major', 'minor'],
  ['in a choice', set(note('NewOrder'), { oneOf: [word, { type: 'integer' }] }), 'major', 'minor'],
  ['beside a limit', set(note('NewOrder'), { ...word, maxLength: 9 }), 'major', 'minor'],
  ['in a nullable choice', set(note('Order'), { oneOf: [word, { type: 'null' }] }), 'minor', 'major'],
  [
    'in another component',
    all(set(`${schemas}/Term`, word), set(note('NewOrder'), { $ref: '#/components/schemas/Term' })),
    'major',
    'minor',
  ],
  ['in contains', set(note('NewOrder'), { type: 'array', contains: word }), 'major', 'minor'],
  [
    'in a dependent schema',
    set(note('Order'), { type: 'object', dependentSchemas: { a: { properties: { b: word } } } }),
    'minor',
    'major',
  ],
  ['in unevaluated properties', set(note('Order'), { type: 'object', unevaluatedProperties: word }), 'minor', 'major'],
  // What is not allowed, and what a condition is, turn the direction round or hide it.
  ['in not', set(note('NewOrder'), { type: 'string', not: word }), 'major', 'major'],
  ['in a condition', set(note('Order'), { if: word, else: { type: 'integer' } }), 'major', 'major'],
  [
    'in a header of a part',
    set('/paths/~1orders/post/requestBody/content/multipart~1form-data', {
      schema: { type: 'object' },
      encoding: { a: { headers: { 'X-Word': { schema: word } } } },
    }),
    'major',
    'minor',
  ],
];

const plain = set(`${schemas}/Word`, { type: 'string' });
const pattern = set(`${schemas}/Word/pattern`, '^[a-z]+$');

/** A component is judged by every message that holds it. */
export const usedComponents: DocumentEdit[] = uses.flatMap(([where, use, added, removed]): DocumentEdit[] => [
  [added, `a pattern of a component ${where}`, pattern, all(plain, use)],
  [removed, `no pattern of a component ${where}`, drop(`${schemas}/Word/pattern`), all(plain, pattern, use)],
]);
