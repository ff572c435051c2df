import { inspect } from 'node:util';
import {
  CallError,
  isCallError,
  type LibraryClient,
  type Middleware,
  type NewBook,
  resultOf,
} from '@library/library-client';
import { ValidationError, validate } from '@library/library-client/validate';
import { createMock } from '@library/library-mock';
import { describe, expect, test } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';

/** A client whose server gives this answer, and the requests that it received. */
function clientWith(answer: () => Response, options = {}) {
  const sent: Request[] = [];
  const fetch = async (outgoing: Request) => {
    sent.push(outgoing);
    return answer();
  };
  return { sent, client: clientOf({ url: 'http://server' }, { fetch, validate, ...options }) };
}

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.unreachable(),
    (error) => error,
  );
const wrong = (more: object) => ({ ...novel, ...more }) as NewBook;

test('accepts a call that keeps the contract, by method and by path', async () => {
  const mock = createMock();
  const client = clientOf({ url: 'http://server' }, { fetch: mock.fetch, validate });
  expect(await client.books.create(novel)).toMatchObject({ title: expect.any(String) });
  expect((await client.POST('/books', { body: novel })).data?.id).toEqual(expect.any(String));
  expect(await client.books.list({ query: { limit: 1 } })).toEqual([]);
  expect(await client.books.retrieve('b_0f')).toMatchObject({ id: expect.any(String) });
});

describe('does not send a request that breaks the contract', () => {
  const atlas = (more: object) => ({ kind: 'atlas', title: 'World', maps: [], ...more });
  const cases: { name: string; body: unknown; want: string }[] = [
    { name: 'a value', body: wrong({ pages: 'many' }), want: '/pages must be an integer' },
    {
      name: 'several',
      body: wrong({ pages: undefined, title: '', price: 0 }),
      want: '/title must be at least 1 character long; /pages must be present; /price must be more than 0',
    },
    {
      name: 'very many',
      body: atlas({ maps: [1, 2, 3, 4, 5, 6, 7, 8] }),
      want: [...[0, 1, 2, 3, 4].map((at) => `/maps/${at} must be a string`), 'and 3 more'].join('; '),
    },
    { name: 'no body', body: undefined, want: 'the body must be present' },
    { name: 'no object', body: 'Ada Lovelace', want: 'the body must be one of Novel, Atlas' },
    {
      name: 'a value that JSON turns into null',
      body: wrong({ price: Number.POSITIVE_INFINITY }),
      want: '/price must be a number',
    },
    {
      name: 'leaves out names that are data of the call',
      body: atlas({ maps: ['f47ac10b-58cc-4372-a567-0e02b2c3d479'], 'ada@example.com': 'x', Ada: 1 }),
      want: '/* must not be present; /* must not be present',
    },
  ];

  test.each(cases)('$name', async ({ body, want }) => {
    const { client, sent } = clientWith(() => Response.json(book));
    const calls = [client.books.create(body as never), client.POST('/books', { body: body as never })];
    for (const call of calls) {
      const error = await failure(call);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({
        message: `POST http://server/books was not sent, because ${want}. Correct the request.`,
        part: 'request',
        attempts: 0,
        mayHaveBeenProcessed: false,
        data: body === undefined ? undefined : JSON.parse(JSON.stringify(body)),
      });
    }
    expect(sent).toEqual([]);
  });

  test('unless the call says so', async () => {
    const { client, sent } = clientWith(() => Response.json(book));
    await client.books.create(wrong({ pages: 0 }), { validate: null });
    expect(sent).toHaveLength(1);
  });

  test('only a call that asks for it', async () => {
    const { client } = clientWith(() => Response.json(book), { validate: undefined });
    await client.books.create(wrong({ pages: 0 }));
    await expect(client.books.create(wrong({ pages: 0 }), { validate })).rejects.toThrow(ValidationError);
  });

  test('checks a date as the text that is sent', async () => {
    const { client } = clientWith(() => Response.json(book));
    await client.books.create(wrong({ subtitle: new Date(0) }));
  });
});

describe('parameters that break the contract', () => {
  const cases: { name: string; call: (client: LibraryClient) => Promise<unknown>; want: string }[] = [
    {
      name: 'in the path',
      call: (client) => client.books.retrieve('Emma'),
      want: 'GET http://server/books/Emma was not sent, because the path parameter book_id must match the pattern ^b_[0-9a-f]+$',
    },
    {
      name: 'in the query',
      call: (client) => client.books.list({ query: { limit: 0, 'order-by': 'size' as 'title' } }),
      want: 'GET http://server/books was not sent, because the query parameter limit must be 1 or more; the query parameter order-by must be one of "title", "year"',
    },
    {
      name: 'missing',
      call: (client) => client.GET('/books/{book_id}', { params: { path: {} as { book_id: string } } }),
      want: 'was not sent, because the path parameter book_id must be present',
    },
  ];

  test.each(cases)('$name', async ({ call, want }) => {
    const { client, sent } = clientWith(() => Response.json(book));
    const error = await failure(call(client));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ message: expect.stringContaining(`${want}. Correct the request.`), part: 'request' });
    expect(sent).toEqual([]);
  });
});

describe('a success that breaks the contract', () => {
  const { id, ...lost } = book;
  const answer = () => Response.json(lost, { status: 201, headers: { 'x-request-id': 'req_1' } });

  test('is reported, and the data is still available', async () => {
    const { client } = clientWith(answer);
    for (const call of [client.books.create(novel), client.POST('/books', { body: novel })]) {
      const error = await failure(call);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({
        message:
          'POST http://server/books was answered with 201 (request req_1), but /id must be present. It may have been processed: find out on the server before you send it again.',
        part: 'response',
        attempts: 1,
        mayHaveBeenProcessed: true,
        data: lost,
        response: { status: 201 },
        issues: [{ in: 'body', pointer: '/id', keyword: 'required', message: 'must be present' }],
      });
    }
  });

  test('has no status in a result', async () => {
    const { client } = clientWith(answer);
    const result = await resultOf(client.books.create(novel));
    expect(result).toMatchObject({ ok: false, status: 'none', error: { name: 'ValidationError' } });
  });

  test('shows no data in logs', async () => {
    const { client } = clientWith(() => Response.json({ ...book, title: 1, tags: { Ada: 1 } }, { status: 201 }));
    const error = (await failure(client.books.create(novel))) as Error;
    expect(isCallError(error)).toBe(true);
    expect(error).toBeInstanceOf(CallError);
    const shown = [inspect(error, { depth: 9 }), JSON.stringify(error), String(error), error.stack].join();
    expect(shown).toContain('but /title must be a string; /tags/* must be a string.');
    expect(shown).not.toMatch(/Ada|b_0f|secret_key/);
  });

  test('is checked after middleware has changed it', async () => {
    const right: Middleware = {
      onResponse: async ({ response }) => Response.json({ ...(await response.json()), id }, { status: 201 }),
    };
    const { client } = clientWith(answer);
    client.use(right);
    expect(await client.books.create(novel)).toEqual(book);
  });
});

describe('differs from an unreadable success, and from a failure', () => {
  const cases: { name: string; answer: () => Response; want: object }[] = [
    {
      name: 'a page',
      answer: () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      want: { name: 'UnreadableResponseError', reason: 'not JSON' },
    },
    {
      name: 'half an answer',
      answer: () => new Response('{"id":'),
      want: { name: 'UnreadableResponseError', reason: 'broken JSON' },
    },
    {
      name: 'nothing',
      answer: () => new Response('', { status: 201 }),
      want: { name: 'UnreadableResponseError', reason: 'empty' },
    },
    { name: 'a failure', answer: () => Response.json({}, { status: 500 }), want: { name: 'ServerError', status: 500 } },
  ];

  test.each(cases)('$name', async ({ answer, want }) => {
    const { client } = clientWith(answer);
    expect(await failure(client.books.create(novel))).toMatchObject({ ...want, mayHaveBeenProcessed: true });
  });

  test('nothing, by path too, where openapi-fetch sees neither data nor error', async () => {
    const { client } = clientWith(() => new Response('', { status: 201, headers: { 'x-request-id': 'req_1' } }));
    const error = await failure(client.POST('/books', { body: novel }));
    expect(error).toMatchObject({ name: 'UnreadableResponseError', reason: 'empty', status: 201, requestId: 'req_1' });
  });
});
