import { createMock } from '@library/library-mock';
import { expect, test } from 'vitest';
import type { Operation } from '../api/description.ts';
import type { Route } from '../request/router.ts';
import { books, headers, novel, posted } from '../testing/library-calls.ts';
import { Memory } from './memory.ts';

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

test('PUT and PATCH change what was created', () => {
  const memory = new Memory();
  const operation = (method: string, path: string, creates?: Operation['creates']) => {
    return { method, path, creates } as Operation;
  };
  const route = (parameters: Route['parameters']) => ({ parameters }) as Route;
  const created = [{ path: '/books/{id}', values: { id: '$response.body#/id' } }];
  const emma = { id: 'b_1', title: 'Emma', pages: 474 };
  memory.note(operation('POST', '/books', created), route({}), {
    status: 201,
    headers: {},
    body: JSON.stringify(emma),
  });
  const change = (method: string, id: string, received: object) => {
    memory.note(operation(method, '/books/{id}'), route({ id }), {
      status: 200,
      headers: {},
      received: { ...received },
    });
  };
  const find = (id: string) => memory.get(operation('GET', '/books/{id}'), route({ id }), undefined);
  change('PATCH', 'b_1', { pages: 500 });
  expect(find('b_1')).toEqual({ ...emma, pages: 500 });
  change('PUT', 'b_1', { title: 'Persuasion', pages: 249 });
  expect(find('b_1')).toEqual({ id: 'b_1', title: 'Persuasion', pages: 249 });
  change('POST', 'b_1', { title: 'Other' });
  change('PATCH', 'b_2', { title: 'Other' });
  expect([find('b_1'), find('b_2')]).toEqual([{ id: 'b_1', title: 'Persuasion', pages: 249 }, undefined]);
});

test('the latest 1000 are remembered', async () => {
  const mock = createMock();
  const first = await create(mock, 'Emma');
  for (let count = 1; count < 1000; count += 1) await create(mock, 'Emma');
  expect(await find(mock, first.id)).toEqual(first);
  await create(mock, 'Emma');
  expect(await find(mock, first.id)).toBe(404);
});
