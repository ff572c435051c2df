import { createMock } from '@library/library-mock';
import { expect, test } from 'vitest';
import { books, headers, novel, posted } from '../testing/library-calls.ts';

type Mock = ReturnType<typeof createMock>;

async function create(mock: Mock, title: string): Promise<{ id: string; title: string }> {
  const response = await mock.fetch(books, posted({ ...novel, title }));
  return (await response.json()) as { id: string; title: string };
}

async function find(mock: Mock, id: string): Promise<unknown> {
  const response = await mock.fetch(`${books}/${id}`, { headers });
  return response.ok ? response.json() : response.status;
}

test('a look-up finds what was created, until it is deleted', async () => {
  const mock = createMock();
  const [emma, persuasion] = [await create(mock, 'Emma'), await create(mock, 'Persuasion')];
  expect([emma.title, persuasion.title]).toEqual(['Emma', 'Persuasion']);
  expect(await find(mock, emma.id)).toEqual(emma);
  expect(await find(mock, persuasion.id)).toEqual(persuasion);
  expect((await mock.fetch(`${books}/${emma.id}`, { method: 'DELETE', headers })).status).toBe(204);
  expect(await find(mock, emma.id)).toBe(404);
  expect(await find(mock, persuasion.id)).toEqual(persuasion);
});

test('the ids of the document exist from the start, no others, and nothing is left after a reset', async () => {
  const mock = createMock();
  expect(await find(mock, 'b_0f')).toMatchObject({ id: expect.stringMatching(/^b_/) });
  expect(await find(mock, 'b_ff')).toBe(404);
  const { id } = await create(mock, 'Emma');
  mock.reset();
  expect(await find(mock, id)).toBe(404);
});

test('the latest 1000 are remembered', async () => {
  const mock = createMock();
  const first = await create(mock, 'Emma');
  for (let count = 1; count < 1000; count += 1) await create(mock, 'Emma');
  expect(await find(mock, first.id)).toEqual(first);
  await create(mock, 'Emma');
  expect(await find(mock, first.id)).toBe(404);
});
