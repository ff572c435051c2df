import { expect, test } from 'vitest';
import { isLive } from '../settings/live.ts';
import { targetFrom } from '../settings/settings.ts';
import { base, useValues, withKnownValues } from '../suite/values.ts';

const server = { PAYMENTS_BASE_URL: 'http://localhost:8080/v1/', PAYMENTS_TOKEN: 'secret' };

test('without an address, the mock', () => {
  expect(targetFrom({})).toMatchObject({ isRemote: false, timeout: 10_000, maxAccepted: Number.POSITIVE_INFINITY });
});

test('a server, its credential and its limits', () => {
  const limits = { PAYMENTS_TIMEOUT_MS: '500', PAYMENTS_MAX_ACCEPTED: '20', PAYMENTS_ALLOW_REFUSALS: '1' };
  expect(targetFrom({ ...server, ...limits })).toMatchObject({
    isRemote: true,
    baseUrl: 'http://localhost:8080/v1',
    token: 'secret',
    timeout: 500,
    maxAccepted: 20,
    allowRefusals: true,
  });
});

test.each([
  [{ PAYMENTS_BASE_URL: 'localhost:8080' }, 'PAYMENTS_BASE_URL is "localhost:8080", which is no address.'],
  [{ PAYMENTS_TOKEN: '' }, 'PAYMENTS_TOKEN is not set.'],
  [{ PAYMENTS_MAX_ACCEPTED: 'ten' }, 'PAYMENTS_MAX_ACCEPTED is "ten".'],
  [{ PAYMENTS_BASE_URL: 'https://live.dodopayments.com' }, 'https://live.dodopayments.com is the live environment'],
])('%j is refused in words', (setting, message) => {
  expect(() => targetFrom({ ...server, ...setting })).toThrow(message);
});

test('the live environment is tested on request only', () => {
  const live = { ...server, PAYMENTS_BASE_URL: 'https://live.dodopayments.com/' };
  expect(targetFrom({ ...live, PAYMENTS_ALLOW_LIVE: '1' }).baseUrl).toBe('https://live.dodopayments.com');
});

test('a server is live when the document calls it so', () => {
  const document = {
    servers: [
      { url: 'https://a.example/', 'x-environment': 'production' },
      { url: 'https://b.example', 'x-environment': 'test' },
    ],
  };
  expect(isLive(document, 'https://a.example/v1')).toBe(true);
  expect(isLive(document, 'https://b.example')).toBe(false);
  expect(isLive({}, 'https://a.example')).toBe(false);
});

test('known values take the places of examples', () => {
  const body = { id: 'example', count: 1, inner: [{ id: 'other', id2: 'x' }], flag: true };
  expect(base(body)).toBe(body);
  useValues({ id: 'real', count: '7', flag: 'no' });
  expect(base(body)).toEqual({ id: 'real', count: 7, inner: [{ id: 'real', id2: 'x' }], flag: true });
  expect(withKnownValues({ 'path id': 'example', 'query page': '1' })).toEqual({
    'path id': 'real',
    'query page': '1',
  });
  useValues({});
});
