import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Json, Node } from '../../../generate/spec/node.ts';
import { compareApis } from '../../compare-apis.ts';
import { readApi } from '../../reading/read-api.ts';
import { all, type Edit, orders, set } from '../../testing/edit.ts';
import type { Change } from '../../verdict/change.ts';
import { judge, sumUp } from '../../verdict/judge.ts';
import { compositions } from './compositions.ts';
import { type Relation, type SchemaEdit, undone, verdicts } from './relation.ts';
import { rewrites } from './rewrites.ts';
import { scalars } from './scalars.ts';
import { structures } from './structures.ts';

const edits: SchemaEdit[] = [...scalars, ...structures, ...compositions, ...rewrites];

/** Where a schema is sent by callers, read by callers, and read by receivers. */
const places = {
  request: '/components/schemas/NewOrder/properties/note',
  response: '/components/schemas/Order/properties/note',
  payload: '/webhooks/sent/post/requestBody/content/application~1json/schema/properties/note',
};
const prepared = all(
  set('/components/schemas/Word', { type: 'string' }),
  set('/webhooks', {
    sent: {
      post: {
        requestBody: { content: { 'application/json': { schema: { type: 'object', properties: {} } } } },
        responses: { 204: { description: 'Ok' } },
      },
    },
  }),
);
const read = (...all: Edit[]) => readApi(orders(prepared, ...all).document as Node);

function changes(place: keyof typeof places, old: Json, now: Json): Change[] {
  const apis = [read(set(places[place], old)), read(set(places[place], now))] as const;
  return judge(compareApis(...apis).differences, []);
}

function check(relation: Relation, old: Json, now: Json): void {
  const [sent, readBy] = verdicts[relation];
  const found = {
    request: changes('request', old, now),
    response: changes('response', old, now),
    payload: changes('payload', old, now),
  };
  const bumps = Object.fromEntries(Object.entries(found).map(([place, list]) => [place, sumUp(list).wire]));
  expect(bumps, JSON.stringify(found, null, 1)).toEqual({ request: sent, response: readBy, payload: readBy });
  if (relation === 'unweighed')
    expect(found.request.map(({ message }) => message).join()).toContain('cannot be weighed');
}

describe.each(edits)('%s: %s', (relation, _why, old, now) => {
  test('as edited', () => check(relation, old, now));
  test('undone', () => check(undone[relation], now, old));
});

/** The values show that the table itself is right: ajv is independent of the differ. */
describe('ajv finds the relation', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const components = orders(prepared).document.components as Node;
  const accepts = (schema: Json, value: Json) =>
    ajv.compile(typeof schema === 'object' ? { ...schema, components } : { allOf: [schema] })(value);

  test.each(edits.filter(([, , , , ...values]) => values.length > 0))(
    '%s: %s',
    (relation, _why, old, now, ...values) => {
      const found = values.map((value) => ({ old: accepts(old, value), now: accepts(now, value) }));
      const lost = found.some((value) => value.old && !value.now);
      const won = found.some((value) => !value.old && value.now);
      const want = { narrower: [true, false], wider: [false, true], opens: [false, true] }[relation as string] ?? [
        true,
        true,
      ];
      expect([lost, won]).toEqual(want);
      for (const value of found) expect(value.old).not.toBe(value.now);
    },
  );
});
