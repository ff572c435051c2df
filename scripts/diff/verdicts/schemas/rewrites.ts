import type { SchemaEdit } from './relation.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const word = { $ref: '#/components/schemas/Word' };
const tagged = (kind: string, more: object = {}) => ({
  type: 'object',
  required: ['kind'],
  properties: { kind: { const: kind }, ...more },
});
const pair = { oneOf: [tagged('a', { size: whole }), tagged('b')] };

/** The same schema in other words, and changes that hide in such a rewrite. */
export const rewrites: SchemaEdit[] = [
  ['same', 'an allOf of one', { ...text, maxLength: 5 }, { allOf: [{ ...text, maxLength: 5 }] }],
  ['same', 'a oneOf of one', { ...text, maxLength: 5 }, { oneOf: [{ ...text, maxLength: 5 }] }],
  ['same', 'an anyOf of the same twice', text, { anyOf: [text, text] }],
  ['same', 'a type beside a reference that has it', word, { type: 'string', allOf: [word] }],
  [
    'same',
    'limits split into two parts',
    { ...text, minLength: 1, maxLength: 5 },
    { allOf: [{ ...text, minLength: 1 }, { maxLength: 5 }] },
  ],
  ['same', 'an enum as a oneOf of constants', { enum: ['a', 'b'] }, { oneOf: [{ const: 'a' }, { const: 'b' }] }],
  [
    'same',
    'an enum as an anyOf of constants with titles',
    { ...text, enum: ['a', 'b'] },
    {
      anyOf: [
        { const: 'a', title: 'A' },
        { const: 'b', title: 'B' },
      ],
    },
  ],
  ['same', 'a list of types as an anyOf', { type: ['string', 'integer'] }, { anyOf: [text, whole] }],
  ['same', 'null as a type, and as a variant', { type: ['string', 'null'] }, { oneOf: [text, { type: 'null' }] }],
  [
    'same',
    'null among the values',
    { type: ['string', 'null'], enum: ['a', null] },
    { oneOf: [{ const: 'a' }, { const: null }] },
  ],
  ['same', 'an enum of all booleans', { type: 'boolean' }, { enum: [true, false] }],
  ['same', 'an exclusive bound of an integer', { ...whole, exclusiveMinimum: 0 }, { ...whole, minimum: 1 }],
  [
    'same',
    'an impossible bound beside a stricter one',
    { type: 'number', minimum: 5 },
    { type: 'number', minimum: 5, exclusiveMinimum: 1 },
  ],
  ['same', 'a list of exactly one type', { type: ['string'] }, text],
  [
    'same',
    'required members in another part',
    { ...tagged('a') },
    { allOf: [{ ...tagged('a'), required: [] }, { required: ['kind'] }] },
  ],
  [
    'narrower',
    'an upper bound hides in an allOf',
    { ...text, maxLength: 5 },
    { allOf: [{ ...text, maxLength: 5 }, { maxLength: 3 }] },
    'abcd',
  ],
  [
    'wider',
    'a limit is lost in an allOf',
    { ...text, minLength: 1, maxLength: 5 },
    { allOf: [{ ...text, minLength: 1 }] },
    'abcdef',
  ],
  ['narrower', 'null is lost in a rewrite', { type: ['string', 'null'] }, { oneOf: [text] }, null],
  ['wider', 'null joins by a variant', text, { anyOf: [text, { type: 'null' }] }, null],
  [
    'narrower',
    'null is not in the enum beside a list of types',
    { type: ['string', 'null'], enum: ['a', null] },
    { type: ['string', 'null'], enum: ['a'] },
    null,
  ],
  [
    'narrower',
    'an exclusive bound of a number',
    { type: 'number', minimum: 0 },
    { type: 'number', exclusiveMinimum: 0 },
    0,
  ],
  [
    'wider',
    'a fraction is valid where an integer was',
    { ...whole, minimum: 1 },
    { type: 'number', exclusiveMinimum: 0 },
    0.5,
  ],
  ['narrower', 'a step of ten instead of five', { ...whole, multipleOf: 5 }, { ...whole, multipleOf: 10 }, 5],
  ['other', 'a step of three instead of two', { ...whole, multipleOf: 2 }, { ...whole, multipleOf: 3 }, 2, 3],
  ['wider', 'a third form of a union', pair, { oneOf: [...pair.oneOf, tagged('c')] }, { kind: 'c' }],
  ['narrower', 'a form of a union is gone', pair, { oneOf: [pair.oneOf[0] ?? text] }, { kind: 'b' }],
  [
    'narrower',
    'a member of one form is limited',
    pair,
    { oneOf: [tagged('a', { size: { ...whole, minimum: 1 } }), tagged('b')] },
    { kind: 'a', size: 0 },
  ],
  [
    'other',
    'a form gets another tag',
    pair,
    { oneOf: [tagged('a', { size: whole }), tagged('c')] },
    { kind: 'b' },
    { kind: 'c' },
  ],
  ['same', 'forms that exclude each other need no oneOf', pair, { anyOf: pair.oneOf }],
  [
    'narrower',
    'items of a tuple are all there are',
    { type: 'array', prefixItems: [text] },
    { type: 'array', prefixItems: [text], items: false },
    ['a', 1],
  ],
  [
    'narrower',
    'items that a tuple did not list have a type',
    { type: 'array', prefixItems: [text] },
    { type: 'array', prefixItems: [text], items: text },
    ['a', 1],
  ],
  [
    'same',
    'a tuple whose items are all alike',
    { type: 'array', items: text },
    { type: 'array', prefixItems: [text], items: text },
  ],
  [
    'narrower',
    'a map has values of one type',
    { type: 'object' },
    { type: 'object', additionalProperties: text },
    { a: 1 },
  ],
  [
    'same',
    'additional properties are allowed anyway',
    { type: 'object' },
    { type: 'object', additionalProperties: true },
  ],
  [
    'same',
    'an empty schema for additional properties',
    { type: 'object' },
    { type: 'object', additionalProperties: {} },
  ],
  ['prose', 'a title, an example and a comment', text, { ...text, title: 'T', examples: ['a'], $comment: 'c' }],
  ['same', 'definitions that nothing refers to', text, { ...text, $defs: { A: whole } }],
  ['same', 'an anchor that nothing refers to', text, { ...text, $anchor: 'note' }],
];
