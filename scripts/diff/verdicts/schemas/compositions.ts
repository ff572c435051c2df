import type { SchemaEdit } from './relation.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const person = { $ref: '#/components/schemas/Person' };
const company = { $ref: '#/components/schemas/Company' };
/** Biome takes an object with `then` for a promise. */
const then = (schema: object) => Object.fromEntries([['then', schema]]);
const pair = { type: 'object', properties: { a: text, b: text } };
const needsA = { required: ['a'] };
const needsB = { required: ['b'] };
const cat = { type: 'object', required: ['kind'], properties: { kind: { const: 'cat' }, lives: whole } };
const dog = { type: 'object', required: ['kind'], properties: { kind: { const: 'dog' }, tricks: whole } };

/** Keywords that apply other schemas (JSON Schema 2020-12, section 10.2). */
export const compositions: SchemaEdit[] = [
  ['same', 'a choice of one', text, { oneOf: [text] }],
  ['same', 'a schema in an allOf', text, { allOf: [text] }],
  ['same', 'a reference in an allOf', person, { allOf: [person] }],
  [
    'same',
    'limits of a string in two parts',
    { ...text, minLength: 1, maxLength: 5 },
    { allOf: [{ ...text, minLength: 1 }, { maxLength: 5 }] },
  ],
  [
    'same',
    'limits of a number in two parts',
    { ...whole, minimum: 1, maximum: 5 },
    { allOf: [{ ...whole, minimum: 1 }, { maximum: 5 }] },
  ],
  ['same', 'an object in two parts', { ...pair, required: ['a'] }, { allOf: [pair, needsA] }],
  ['same', 'parts in parts', { ...pair, required: ['a', 'b'] }, { allOf: [{ allOf: [pair, needsA] }, needsB] }],
  ['same', 'the order of parts', { allOf: [person, company] }, { allOf: [company, person] }],
  ['same', 'annotations as a part', { ...text, description: 'A note.' }, { allOf: [text, { description: 'A note.' }] }],
  ['narrower', 'a part with a limit', text, { allOf: [text, { maxLength: 3 }] }, 'abcd'],
  ['narrower', 'a part that requires a member', pair, { allOf: [pair, needsA] }, {}],
  ['narrower', 'a choice beside members', pair, { ...pair, oneOf: [needsA, needsB] }, {}, { a: 'a', b: 'b' }],
  ['narrower', 'a choice of at least one beside members', pair, { ...pair, anyOf: [needsA, needsB] }, {}],
  [
    'opens',
    'at least one instead of exactly one',
    { ...pair, oneOf: [needsA, needsB] },
    { ...pair, anyOf: [needsA, needsB] },
    { a: 'a', b: 'b' },
  ],
  ['gains', 'a part with a member', person, { allOf: [person, { type: 'object', properties: { b: text } }] }],
  [
    'demands',
    'a part with a required member',
    person,
    { allOf: [person, { type: 'object', properties: { b: text }, ...needsB }] },
  ],
  ['wider', 'another form', text, { oneOf: [text, whole] }, 1],
  ['wider', 'another form beside a reference', person, { oneOf: [person, text] }, 'a'],
  ['wider', 'another form, told apart by a constant', cat, { oneOf: [cat, dog] }, { kind: 'dog' }],
  [
    'wraps',
    'a value of both forms is refused',
    { type: 'object', properties: { a: text } },
    { oneOf: [{ type: 'object', properties: { a: text } }, { type: 'object', properties: { b: text } }, text] },
    { a: 'a' },
    'a',
  ],
  ['opens', 'a value of both types', { oneOf: [{ type: 'number' }, whole] }, { type: 'number' }, 1],
  ['opens', 'one of two forms of a value', { oneOf: [text, whole, { const: 'a' }] }, { oneOf: [text, whole] }, 'a'],
  ['same', 'a form that another one includes', { anyOf: [text, whole] }, { anyOf: [text, whole, { const: 'a' }] }],
  ['same', 'forms that never match together', { anyOf: [text, whole] }, { oneOf: [text, whole] }],
  ['same', 'forms with different constants', { anyOf: [cat, dog] }, { oneOf: [cat, dog] }],
  [
    'opens',
    'a value of both forms',
    {
      oneOf: [
        { type: 'number', minimum: 1 },
        { type: 'number', maximum: 5 },
      ],
    },
    {
      anyOf: [
        { type: 'number', minimum: 1 },
        { type: 'number', maximum: 5 },
      ],
    },
    3,
  ],
  [
    'same',
    'ranges that do not meet',
    {
      anyOf: [
        { ...whole, minimum: 6 },
        { ...whole, maximum: 5 },
      ],
    },
    {
      oneOf: [
        { ...whole, minimum: 6 },
        { ...whole, maximum: 5 },
      ],
    },
  ],
  ['narrower', 'a form less', { anyOf: [text, whole, { type: 'boolean' }] }, { anyOf: [text, whole] }, true],
  [
    'narrower',
    'a form in a choice becomes shorter',
    { anyOf: [text, whole] },
    { anyOf: [{ ...text, maxLength: 1 }, whole] },
    'ab',
  ],
  ['same', 'the order of forms', { oneOf: [person, company, text] }, { oneOf: [text, company, person] }],
  ['same', 'null as a form', { type: ['string', 'null'] }, { oneOf: [text, { type: 'null' }] }],
  ['wider', 'null as a further form', { oneOf: [text, whole] }, { oneOf: [text, whole, { type: 'null' }] }, null],
  ['wider', 'less that is not allowed', { ...text, not: { enum: ['a', 'b'] } }, { ...text, not: { const: 'a' } }, 'b'],
  [
    'narrower',
    'more that is not allowed, in a lower length',
    { ...text, not: { type: 'string', minLength: 5 } },
    { ...text, not: { type: 'string', minLength: 3 } },
    'abcd',
  ],
  ['narrower', 'what is not allowed', text, { ...text, not: { const: 'a' } }, 'a'],
  [
    'unweighed',
    'something else is not allowed',
    { ...text, not: { const: 'a' } },
    { ...text, not: { const: 'b' } },
    'a',
    'b',
  ],
  ['narrower', 'a condition', pair, { ...pair, if: needsA, ...then(needsB) }, { a: 'a' }],
  ['same', 'a condition without consequences', pair, { ...pair, if: needsA }],
  ['same', 'consequences without a condition', pair, { ...pair, ...then(needsB) }],
  [
    'narrower',
    'otherwise',
    { ...pair, if: needsA, ...then(needsB) },
    { ...pair, if: needsA, ...then(needsB), else: { maxProperties: 0 } },
    { b: 'b' },
  ],
  [
    'unweighed',
    'other consequences',
    { ...pair, if: needsA, ...then(needsB) },
    { ...pair, if: needsA, ...then({ required: ['c'] }) },
    { a: 'a', b: 'b' },
    { a: 'a', c: 1 },
  ],
  [
    'same',
    'a schema written out',
    { $ref: '#/components/schemas/Status' },
    { ...text, enum: ['open', 'paid', 'sent'] },
  ],
  [
    'narrower',
    'a limit beside a reference',
    { $ref: '#/components/schemas/Word' },
    { $ref: '#/components/schemas/Word', maxLength: 3 },
    'abcd',
  ],
  ['other', 'another component', person, company, { name: 'a' }, { firm: 'a' }],
];
