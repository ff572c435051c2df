import { describe, expect, test } from 'vitest';
import type { Node } from '../../generate/spec/node.ts';
import { compile } from '../../testing/compile.ts';
import { diffApis } from '../diff-apis.ts';
import { readApi } from '../reading/read-api.ts';
import { all, drop, type Edit, noEdit, orders, replace, set } from '../testing/edit.ts';
import { declareTexts } from '../types/declarations.ts';
import { explain } from './explain.ts';

const schemas = '/components/schemas';
const list = '/paths/~1orders/get';

/** The snippet that explains the edit. */
const rows: [name: string, code: string, edit: Edit, before?: Edit][] = [
  [
    'a property that is gone',
    'export const read = (value: Order) => value.note;',
    drop(`${schemas}/Order/properties/note`),
  ],
  [
    'a property that may be absent',
    'export const read = (value: Order): number => value.total;',
    set(`${schemas}/Order/required`, ['id', 'state', 'lines', 'buyer']),
  ],
  [
    'a required property',
    'export const sent: NewOrder = { lines: [] };',
    all(
      set(`${schemas}/NewOrder/properties/extra`, { type: 'string' }),
      set(`${schemas}/NewOrder/required/-`, 'extra'),
    ),
  ],
  [
    'a property that cannot be sent',
    'export const sent: NewOrder = { lines: [], note: "" };',
    drop(`${schemas}/NewOrder/properties/note`),
  ],
  ['a value that is gone', 'export const sent: Channel = "web";', drop(`${schemas}/Channel/enum/0`)],
  [
    'a new value of a response',
    'export const read = (value: State): "new" | "done" => value;',
    set(`${schemas}/State/enum/-`, 'lost'),
  ],
  [
    'a parameter that is gone',
    'export const sent: NonNullable<paths["/orders"]["get"]["parameters"]["query"]> = { limit: 0 };',
    drop(`${list}/parameters/0`),
  ],
  [
    'an operation that is gone',
    'export type Responses = paths["/orders/{order_id}"]["delete"]["responses"];',
    drop('/paths/~1orders~1{order_id}/delete'),
  ],
  ['a type with another name', 'export const read = (value: Problem) => value;', replace('Problem"', 'Failure"')],
];

describe('code that compiles before the change and not after it', () => {
  test.each(rows)('%s', async (_name, code, edit, before = noEdit) => {
    const [old, now] = [orders(before), orders(before, edit)];
    const apis = [readApi(old.document as Node), readApi(now.document as Node)] as const;
    const { changes } = await diffApis(old, now);
    const snippets = [...(await explain(...apis, changes)).values()];
    expect(snippets.map((snippet) => snippet.code)).toContain(code);
    // The compiler with the real standard library agrees.
    const texts = await declareTexts(...apis);
    for (const snippet of snippets) {
      const files = (types: string) => [{ path: 'caller.ts', content: `${types}\n${snippet.code}\n` }];
      expect(compile(files(texts?.old ?? ''))).toEqual([]);
      expect(compile(files(texts?.now ?? ''))).not.toEqual([]);
    }
  });
});
