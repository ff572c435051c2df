import { createMock } from '@scope/payments-mock';
import { expect, test } from 'vitest';

test('a caller sees an error and a broken connection', async () => {
  const mock = createMock();
  mock.inject('503', 'reset');

  const call = () => mock.fetch('https://mock.test/payments', { method: 'POST' });

  expect((await call()).status).toBe(503);
  await expect(call()).rejects.toThrow('fetch failed');
  expect((await call()).status).toBe(401);
});
