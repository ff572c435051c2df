import { expect, test } from 'vitest';
import { KnownValues } from './values.ts';

test('known values replace examples', () => {
  const values = new KnownValues();
  const body = { id: 'example', count: 1, inner: [{ id: 'other', id2: 'x' }], flag: true };
  expect(values.body(body)).toBe(body);
  values.use({ id: 'real', count: '7', flag: 'no' });
  expect(values.body(body)).toEqual({ id: 'real', count: 7, inner: [{ id: 'real', id2: 'x' }], flag: true });
  expect(values.parameters({ 'path id': 'example', 'query page': '1' })).toEqual({
    'path id': 'real',
    'query page': '1',
  });
  expect(values.unused()).toEqual(['flag']);
});
