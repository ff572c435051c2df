import { expect, test } from 'vitest';
import { contract } from '../testing/contract.ts';
import { messageOf, withToken } from './request.ts';

test('a valid request', () => {
  expect(messageOf(contract, {})).toEqual({
    method: 'POST',
    path: '/things/a%2Fb',
    headers: { authorization: 'Bearer {token}', 'content-type': 'application/json' },
    body: { text: '{"name":"x"}' },
  });
});

test('changes to headers, parameters and body', () => {
  const change = {
    headers: { authorization: null, 'x-extra': '1' },
    parameters: { 'path id': 'c', 'query a b': '1 &2', 'query none': null, 'header x-mode': 'fast', 'cookie key': 'k' },
    body: null,
  };
  expect(messageOf(contract, change)).toEqual({
    method: 'POST',
    path: '/things/c?a%20b=1%20%262',
    headers: { 'content-type': 'application/json', 'x-mode': 'fast', 'x-extra': '1', cookie: 'key=k' },
    body: { text: 'null' },
  });
});

test('the credential in a query stays a placeholder', () => {
  const change = { parameters: { 'query key': 'x{token}&', 'query other': '{a}{shortened token}' } };
  const { path } = messageOf(contract, change);
  expect(path).toBe('/things/a%2Fb?key=x{token}%26&other=%7Ba%7D{shortened token}');
  expect(withToken(path, 'a&b', encodeURIComponent)).toBe('/things/a%2Fb?key=xa%26b%26&other=%7Ba%7Da%26');
});

test('a body that is not JSON, or not text', () => {
  expect(messageOf(contract, { text: '{' }).body).toEqual({ text: '{' });
  expect(messageOf(contract, { bytes: 'ff' }).body).toEqual({ bytes: 'ff' });
});

test('a method without a body has no media type', () => {
  expect(messageOf(contract, { method: 'GET' })).toEqual({
    method: 'GET',
    path: '/things/a%2Fb',
    headers: { authorization: 'Bearer {token}' },
  });
});

test('the credential replaces its placeholders', () => {
  expect(withToken('Bearer {token}x', 'secret')).toBe('Bearer secretx');
  expect(withToken('Bearer {shortened token}', 'secret')).toBe('Bearer secre');
  expect(withToken('Bearer {altered token}', 'secret')).toBe('Bearer secrea');
  expect(withToken('Bearer {altered token}', 'a')).toBe('Bearer b');
  expect(withToken('Basic {base64 token}', 'user:pass')).toBe('Basic dXNlcjpwYXNz');
  expect(withToken('Basic {base64 token}', 'key')).toBe('Basic a2V5Og==');
  expect(withToken('Basic {base64 shortened token}', 'user:pass')).toBe('Basic dXNlcjpwYXM=');
});
