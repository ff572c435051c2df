import { describe, expect, test } from 'vitest';
import { eachItem, type Paging, RepeatedPageError } from './each-item.ts';

const cursor: Paging = { style: 'cursor', parameter: 'after', items: '/data', next: '/meta/next', more: '/more' };
const page: Paging = { style: 'page', parameter: 'page', items: '', first: 1 };
const offset: Paging = { style: 'offset', parameter: 'skip', items: '/items', more: '/has_more' };

/** All items, and the queries that were sent. The last answer is repeated. */
async function run(paging: Paging, answers: unknown[], query?: object, limit = 100) {
  const queries: object[] = [];
  const items: unknown[] = [];
  const getPage = async (sent: object) => {
    queries.push(sent);
    return answers[Math.min(queries.length, answers.length) - 1];
  };
  for await (const item of eachItem(paging, query, getPage)) {
    items.push(item);
    if (items.length === limit) break;
  }
  return { items, queries };
}

const paged = (data: unknown[], next?: unknown, more?: boolean) => ({ data, meta: { next }, more });

describe('by cursor', () => {
  test('follows the cursor of each answer and keeps the query', async () => {
    const answers = [paged([1, 2], 'a'), paged([], 'b'), paged([3], null)];
    expect(await run(cursor, answers, { limit: 2 })).toEqual({
      items: [1, 2, 3],
      queries: [{ limit: 2 }, { limit: 2, after: 'a' }, { limit: 2, after: 'b' }],
    });
  });

  test.each([undefined, null, ''])('ends with the cursor %j', async (next) => {
    expect((await run(cursor, [paged([1], next)])).items).toEqual([1]);
  });

  test('ends when the answer says that there is no more, whatever the cursor', async () => {
    expect((await run(cursor, [paged([1], 'a', true), paged([2], 'b', false)])).items).toEqual([1, 2]);
  });

  test('starts with the cursor that is given', async () => {
    expect((await run(cursor, [paged([1])], { after: 'x' })).queries).toEqual([{ after: 'x' }]);
  });

  test('takes a property of the last item where the answer has no cursor', async () => {
    const byKey: Paging = { style: 'cursor', parameter: 'after', items: '/data', key: 'id', more: '/more' };
    const answers = [paged([{ id: 'a' }, { id: 'b' }], undefined, true), paged([{ id: 'c' }], undefined, false)];
    expect((await run(byKey, answers)).queries).toEqual([{}, { after: 'b' }]);
    expect((await run(byKey, [paged([{ id: 'a' }], undefined, true), paged([], undefined, true)])).items).toHaveLength(
      1,
    );
  });

  test('a repeated cursor ends quietly without items, and with an error otherwise', async () => {
    expect((await run(cursor, [paged([1], 'a'), paged([], 'a')])).items).toEqual([1]);
    await expect(run(cursor, [paged([1], 'a'), paged([2], 'a')])).rejects.toThrow(RepeatedPageError);
    await expect(
      run(
        cursor,
        [1, 2, 3].map((item) => paged([item], `${item % 2}`)),
      ),
    ).rejects.toThrow(RepeatedPageError);
    await expect(run(cursor, [paged([1], 'a'), paged([1], 'b')])).rejects.toThrow('Check that it observes `after`');
  });
});

describe('by number', () => {
  test('counts pages until one has no items', async () => {
    expect(await run(page, [[1, 2], [3], []])).toEqual({
      items: [1, 2, 3],
      queries: [{ page: 1 }, { page: 2 }, { page: 3 }],
    });
    expect((await run({ ...page, first: 0 }, [[1], []])).queries).toEqual([{ page: 0 }, { page: 1 }]);
    expect((await run(page, [[1], []], { page: 7 })).queries).toEqual([{ page: 7 }, { page: 8 }]);
  });

  test('leaves out as many items as there were', async () => {
    const answers = [{ items: [1, 2, 3] }, { items: [4], has_more: false }];
    expect(await run(offset, answers)).toEqual({ items: [1, 2, 3, 4], queries: [{ skip: 0 }, { skip: 3 }] });
    expect((await run(offset, [{ items: [1] }, { items: [] }], { skip: 5 })).queries).toEqual([
      { skip: 5 },
      { skip: 6 },
    ]);
  });

  test('a server that knows no pages does not make it endless', async () => {
    await expect(run(page, [[{ id: 1 }]])).rejects.toThrow(RepeatedPageError);
  });
});

test('requests a page only when its first item is needed, and none after a break', async () => {
  expect(await run(cursor, [paged([1, 2], 'a')], undefined, 2)).toEqual({ items: [1, 2], queries: [{}] });
});

test('an answer without the list, or of another kind, is an empty page', async () => {
  for (const answer of [{}, null, { data: {} }, { data: null, meta: null }, 'text', [1]])
    expect((await run(cursor, [answer])).items).toEqual([]);
});

test('rejects as the call of a page does', async () => {
  const error = new Error('503');
  const getPage = () => Promise.reject(error);
  await expect(eachItem(page, undefined, getPage).next()).rejects.toBe(error);
});
