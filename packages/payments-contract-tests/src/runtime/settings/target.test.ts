import { expect, test } from 'vitest';
import { api } from '../testing/contract.ts';
import { isLive } from './live.ts';
import { targetFrom } from './settings.ts';

const server = { LIBRARY_BASE_URL: 'http://localhost:8080/v1/', LIBRARY_TOKEN: 'secret' };

test('without an address, the mock', () => {
  expect(targetFrom(api, {})).toMatchObject({
    isRemote: false,
    timeout: 10_000,
    maxAccepted: Number.POSITIVE_INFINITY,
  });
});

test('a server, its credential and its limits', () => {
  const limits = { LIBRARY_TIMEOUT_MS: '500', LIBRARY_MAX_ACCEPTED: '20', LIBRARY_ALLOW_REFUSALS: '1' };
  expect(targetFrom(api, { ...server, ...limits })).toMatchObject({
    isRemote: true,
    baseUrl: 'http://localhost:8080/v1',
    token: 'secret',
    timeout: 500,
    maxAccepted: 20,
    allowRefusals: true,
  });
});

test.each([
  [{ LIBRARY_BASE_URL: 'localhost:8080' }, 'LIBRARY_BASE_URL is "localhost:8080", which is not an address.'],
  [{ LIBRARY_BASE_URL: '' }, 'LIBRARY_BASE_URL is empty. Give it a value, or remove it.'],
  [{ LIBRARY_STRICT: '' }, 'LIBRARY_STRICT is empty. Give it a value, or remove it.'],
  [{ LIBRARY_ALLOW_REFUSALS: 'yes' }, 'LIBRARY_ALLOW_REFUSALS is "yes". Give 1 or 0.'],
  [{ LIBRARY_VALUES: '' }, 'LIBRARY_VALUES is empty. Give it a value, or remove it.'],
  [{ LIBRARY_TOKEN: '' }, 'LIBRARY_TOKEN is not set.'],
  [{ LIBRARY_MAX_ACCEPTED: 'ten' }, 'LIBRARY_MAX_ACCEPTED is "ten".'],
  [{ LIBRARY_BASE_URL: 'https://library.example.com' }, 'https://library.example.com is the live environment'],
])('refuses %j with a message', (setting, message) => {
  expect(() => targetFrom(api, { ...server, ...setting })).toThrow(message);
});

test('tests the live environment only on request', () => {
  const live = { ...server, LIBRARY_BASE_URL: 'https://library.example.com/' };
  expect(targetFrom(api, { ...live, LIBRARY_ALLOW_LIVE: '1' }).baseUrl).toBe('https://library.example.com');
});

test('finds the live server in the document', () => {
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
