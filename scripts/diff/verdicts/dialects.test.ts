import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../generate/spec/diagnostics.ts';
import type { Json, Node } from '../../generate/spec/node.ts';
import { normalize } from '../../generate/spec/normalize.ts';
import { compareApis } from '../compare-apis.ts';
import type { Bump } from '../difference/bump.ts';
import { readApi } from '../reading/read-api.ts';
import { judge, sumUp } from '../verdict/judge.ts';

/** A document whose only member is sent and read, in the words of a version of OpenAPI. */
const document = (openapi: string, note: Json, components: Node = {}, more: Node = {}): Node => ({
  openapi,
  info: { title: 'Books', version: '1.0.0' },
  paths: {
    '/books': {
      put: {
        requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { note } } } } },
        responses: {
          200: {
            description: 'Ok',
            content: { 'application/json': { schema: { type: 'object', properties: { note } } } },
          },
        },
      },
    },
  },
  components: { schemas: { Word: { type: 'string' }, ...components } },
  ...more,
});
const word = { $ref: '#/components/schemas/Word' };

/** The same value in two versions of OpenAPI, with the verdict on the upgrade. */
const upgrades: [wire: Bump, why: string, old: Node, now: Node][] = [
  [
    'none',
    'null in the types',
    document('3.0.3', { type: 'string', nullable: true }),
    document('3.1.0', { type: ['string', 'null'] }),
  ],
  [
    'none',
    'null beside a reference',
    document('3.0.3', { nullable: true, allOf: [word] }),
    document('3.1.0', { anyOf: [word, { type: 'null' }] }),
  ],
  [
    'none',
    'null in an enum',
    document('3.0.3', { type: 'string', nullable: true, enum: ['a', null] }),
    document('3.1.0', { type: ['string', 'null'], enum: ['a', null] }),
  ],
  [
    'none',
    'exclusive bounds as numbers',
    document('3.0.3', { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }),
    document('3.1.0', { type: 'number', exclusiveMinimum: 0, maximum: 9 }),
  ],
  [
    'none',
    'examples instead of an example',
    document('3.0.3', { type: 'string', example: 'a' }),
    document('3.1.0', { type: 'string', examples: ['a'] }),
  ],
  [
    'none',
    'encodings instead of formats',
    document('3.0.3', { type: 'string', format: 'byte' }),
    document('3.1.0', { type: 'string', contentEncoding: 'base64' }),
  ],
  ['none', 'a constant', document('3.0.3', { enum: ['a'] }), document('3.2.0', { const: 'a' })],
  [
    'none',
    'definitions inside a schema',
    document('3.0.3', { type: 'array', items: word }),
    document(
      '3.1.0',
      { type: 'array', items: { $ref: '#/components/schemas/List/$defs/Word' } },
      {
        List: { $defs: { Word: { type: 'string' } } },
      },
    ),
  ],
  [
    'none',
    'an anchor instead of a pointer',
    document('3.1.0', word),
    document('3.1.0', { $ref: '#word' }, { Word: { $anchor: 'word', type: 'string' } }),
  ],
  [
    'none',
    'an $id instead of a pointer',
    document('3.1.0', word),
    document(
      '3.1.0',
      { $ref: 'https://example.com/word' },
      { Word: { $id: 'https://example.com/word', type: 'string' } },
    ),
  ],
  [
    'none',
    'webhooks have a place of their own',
    document('3.0.3', word, {}, { 'x-webhooks': { sent: { post: { responses: {} } } } }),
    document('3.1.0', word, {}, { webhooks: { sent: { post: { responses: {} } } } }),
  ],
  [
    'major',
    'null is lost in the upgrade',
    document('3.0.3', { type: 'string', nullable: true }),
    document('3.1.0', { type: 'string' }),
  ],
  [
    'major',
    'an exclusive bound is lost in the upgrade',
    document('3.0.3', { type: 'number', minimum: 0, exclusiveMinimum: true }),
    document('3.1.0', { type: 'number', minimum: 0 }),
  ],
  [
    'major',
    'a keyword beside a reference counts since 3.1',
    document('3.0.3', { ...word }),
    document('3.1.0', { ...word, maxLength: 3 }),
  ],
  [
    'minor',
    'a method of 3.2',
    document('3.1.0', word),
    document(
      '3.2.0',
      word,
      {},
      {
        paths: {
          ...(document('3.2.0', word).paths as Node),
          '/shelves': { query: { responses: {} }, additionalOperations: { COPY: { responses: {} } } },
        },
      },
    ),
  ],
];

describe('the same in another version of OpenAPI', () => {
  const bumpOf = (old: Node, now: Node) => {
    const apis = [old, now].map((one) => readApi(normalize(one, new Diagnostics()))) as [never, never];
    const changes = judge(compareApis(...apis).differences, []);
    return [sumUp(changes).wire, changes];
  };
  test.each(upgrades)('%s: %s', (wire, _why, old, now) => {
    const [bump, changes] = bumpOf(old, now);
    expect(bump, JSON.stringify(changes)).toBe(wire);
  });
  test.each(upgrades.filter(([wire]) => wire === 'none'))('%s: back, %s', (wire, _why, old, now) => {
    const [bump, changes] = bumpOf(now, old);
    expect(bump, JSON.stringify(changes)).toBe(wire);
  });
});
