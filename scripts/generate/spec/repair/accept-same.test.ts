import { expect, test } from 'vitest';
import { acceptSame } from './accept-same.ts';

const text = { type: 'string' };
const document = {
  components: {
    schemas: {
      Title: { ...text, title: 'Title', description: 'Of a book.', example: 'Emma' },
      Name: { ...text, default: 'x', 'x-note': 1 },
      Short: { ...text, maxLength: 9 },
      Tree: { properties: { children: { items: { $ref: '#/components/schemas/Tree' } } } },
      Plant: { properties: { children: { items: { $ref: '#/components/schemas/Plant' } } } },
      Loop: { $ref: '#/components/schemas/Loop' },
    },
  },
};
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each([
  [true, to('Title'), to('Name')],
  [true, to('Title'), text],
  [true, to('Tree'), to('Plant')],
  [true, { properties: { title: to('Title') } }, { properties: { title: to('Name') } }],
  [false, to('Title'), to('Short')],
  [false, { properties: { title: text } }, { properties: { name: text } }],
  [false, { properties: { title: text } }, { properties: { title: text }, required: ['title'] }],
  [false, { allOf: [to('Title')] }, { allOf: [to('Title'), to('Short')] }],
  [false, to('Loop'), to('Title')],
  [false, true, {}],
])('%j: %j and %j', (want, left, right) => {
  expect(acceptSame(document, left, right)).toBe(want);
});
