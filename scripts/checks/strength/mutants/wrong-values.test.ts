import { expect, test } from 'vitest';
import { Samples } from '../../../generate/cases/samples/sample.ts';
import { apiWith } from '../../../generate/cases/testing/cases-of.ts';
import { breaksOf } from './wrong-values.ts';

const schema = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string', minLength: 1 },
    list: { type: 'array', items: { type: 'integer', minimum: 0, maximum: 9 } },
    notes: { type: 'object', additionalProperties: { type: 'string' }, maxProperties: 1 },
  },
};
const api = apiWith(schema);
const content = api.operations[0]?.requestBody?.contents[0];
if (!content) throw new Error('The document has no body.');
const breaks = breaksOf(content.schema, Samples.for(api));
const applied = (name: string, body = { id: 'x', list: [1] }) => breaks.find((one) => one.name === name)?.apply(body);

test('a property that is missing, and values of other types', () => {
  expect(applied('/id: missing')).toEqual({ list: [1] });
  expect(applied('/id: null')).toEqual({ id: null, list: [1] });
  expect(applied('/list/0: "text"')).toEqual({ id: 'x', list: ['text'] });
  expect(applied('the body: []')).toEqual([]);
});

test('values beyond the limits', () => {
  expect(applied('/id: ""')).toEqual({ id: '', list: [1] });
  expect(applied('/list/0: -1')).toEqual({ id: 'x', list: [-1] });
  expect(applied('/list/0: 10')).toEqual({ id: 'x', list: [10] });
  expect(applied('/list/0: 0.5')).toEqual({ id: 'x', list: [0.5] });
  expect(applied('/notes: {"key0":"text","key1":"text"}')).toMatchObject({ notes: { key1: 'text' } });
});

test('does nothing if the body lacks the place', () => {
  expect(applied('/list/0: null', { id: 'x', list: [] })).toBeUndefined();
});
