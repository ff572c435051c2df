import { describe, expect, test } from 'vitest';
import type { Check } from '../exchange/check.ts';
import type { Received } from '../exchange/reply.ts';
import { contract, reply, valid } from '../testing/contract.ts';
import { judge } from './judge.ts';

const created = { 'content-type': 'application/json; charset=utf-8', location: '/things/1' };
const problem = { 'content-type': 'application/problem+json' };
const refused: Check = { contract, change: {}, statuses: ['422', '400'], fault: 'body-schema' };

/** The findings, each as one line. */
function found(check: Check, received: Received): string[] {
  return judge(check, received).map(({ expected, got }) => `${expected} | ${got}`);
}

test('accepts a correct answer', () => {
  expect(found(valid(), reply(201, { name: 'x' }, created))).toEqual([]);
  expect(found(valid(), reply(201, { name: 'x' }, { ...created, 'x-count': '3', 'x-sizes': '1,2, 3' }))).toEqual([]);
  expect(found(refused, reply(400, {}, problem))).toEqual([]);
  expect(found({ ...valid(), statuses: ['2XX'] }, reply(204, ''))).toEqual([]);
});

describe('a wrong answer', () => {
  test.each<[string, Check, Received, string[]]>([
    ['none at all', valid(), { failure: 'no answer (gone)', milliseconds: 1 }, ['status 201 | no answer (gone)']],
    ['another status', valid(), reply(422, {}, problem), ['status 201 | status 422']],
    [
      'an undocumented status',
      refused,
      reply(500, {}, problem),
      ['status 422 or 400 | status 500', 'a documented status (201, 204, 4XX) | status 500'],
    ],
    [
      'another media type',
      valid(),
      reply(201, { name: 'x' }, { ...created, 'content-type': 'text/html' }),
      ['content-type application/json | text/html'],
    ],
    [
      'another charset',
      valid(),
      reply(201, { name: 'x' }, { ...created, 'content-type': 'application/json; charset=ISO-8859-1' }),
      ['content-type application/json in UTF-8 | application/json; charset=ISO-8859-1'],
    ],
    [
      'a media type sent twice',
      valid(),
      reply(201, { name: 'x' }, { ...created, 'content-type': 'application/json, application/json' }),
      ['content-type application/json | application/json, application/json'],
    ],
    ['no media type', refused, reply(422, {}, {}), ['content-type application/problem+json | no such header']],
    ['text that is not JSON', valid(), reply(201, '<p>Hello</p>', created), ['a body in JSON | <p>Hello</p>']],
    [
      'JSON with a byte order mark',
      valid(),
      reply(201, '\uFEFF{"name":"x"}', created),
      ['a body in JSON | {"name":"x"}'],
    ],
    ['invalid UTF-8', valid(), reply(201, Uint8Array.of(0x22, 0xff, 0x22), created), ['a body in JSON | "\uFFFD"']],
    [
      'JSON with a name twice',
      valid(),
      reply(201, '{"name":"y: \\"z\\":","name":"x"}', created),
      ['a body in JSON without repeated names | {"name":"y: \\"z\\":","name":"x"}'],
    ],
    [
      'a header of another type',
      valid(),
      reply(201, { name: 'x' }, { ...created, 'x-count': 'many' }),
      ['header x-count must be a number | many'],
    ],
    [
      'an item of a header that is a list',
      valid(),
      reply(201, { name: 'x' }, { ...created, 'x-sizes': '1, two' }),
      ['header x-sizes/1 must be a number | 1, two'],
    ],
    ['no body', valid(), reply(201, '', created), ['a body in JSON | no body']],
    ['a body where none is documented', { ...valid(), statuses: ['204'] }, reply(204, 'x'), ['no body | x']],
    [
      'a body that breaks its schema',
      valid(),
      reply(201, {}, created),
      ['/name must be a string | nothing', '/name as it was sent: "x" | nothing'],
    ],
    [
      'a missing header',
      valid(),
      reply(201, { name: 'x' }, { 'content-type': 'application/json' }),
      ['the header location | no such header'],
    ],
  ])('%s', (_title, check, received, want) => {
    expect(found(check, received)).toEqual(want);
  });
});

test('accepts any answer to a method that the document lacks but a failure, or a 405 without the others in Allow', () => {
  const check: Check = { contract, change: { method: 'PUT' }, statuses: [], fault: 'method' };
  expect(found(check, reply(404, 'anything'))).toEqual([]);
  expect(found(check, reply(405, '', { allow: 'POST' }))).toEqual([]);
  expect(found(check, reply(405, ''))).toEqual([
    'the header Allow with POST, which status 405 must have | no such header',
  ]);
  expect(found(check, reply(405, '', { allow: 'GET, post' }))).toEqual([]);
  expect(found(check, reply(405, '', { allow: 'GET' }))).toEqual([
    'the header Allow with POST, which status 405 must have | GET',
  ]);
  for (const status of [200, 302, 401, 501]) expect(found(check, reply(status, ''))).toEqual([]);
  expect(found(check, reply(500, ''))).toEqual(['a status below 500, or 501 | status 500']);
});

test('accepts any body if no status is documented', () => {
  const silent = { ...contract, answers: { 201: { mediaTypes: [] } } };
  expect(found({ ...refused, contract: silent }, reply(422, 'anything'))).toEqual([]);
});
