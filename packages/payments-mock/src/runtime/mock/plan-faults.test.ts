import { get } from 'node:http';
import { createMock, type Fault, type MockOptions } from '@library/library-mock';
import { serve } from '@library/library-mock/serve';
import { expect, test } from 'vitest';
import { books, posted } from '../testing/library-calls.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * The outcome of a call: its status, or the error of the call or of reading the body, with the code of its cause. Waits at most 100 ms for
 * what is not expected to arrive: the answer or its body.
 */
async function outcome(
  fetch: Fetch,
  url: string,
  init: RequestInit = posted(),
  want?: 'hung' | 'stalled',
): Promise<unknown> {
  const caller = new AbortController();
  const giveUp = () => void setTimeout(() => caller.abort(), 100);
  let response: Response | undefined;
  try {
    if (want === 'hung') giveUp();
    response = await fetch(url, { ...init, signal: caller.signal });
    if (want === 'stalled') giveUp();
    await response.text();
    return response.status;
  } catch (error) {
    const { name, message, cause } = error as Error;
    if (name === 'AbortError') return response ? 'stalled' : 'hung';
    return [response?.status, name, message, (cause as { code?: string } | undefined)?.code];
  }
}

const want: { fault: Fault; end: unknown }[] = [
  { fault: 'ok', end: 201 },
  { fault: 'reset', end: [undefined, 'TypeError', 'fetch failed', 'ECONNRESET'] },
  { fault: 'truncate', end: [201, 'TypeError', 'terminated', 'UND_ERR_SOCKET'] },
  { fault: 'hang', end: 'hung' },
  { fault: 'stall', end: 'stalled' },
  { fault: '429', end: 429 },
  { fault: '503', end: 503 },
];

test.each(want)('$fault ends a call the same way in process and over HTTP', async ({ fault, end }) => {
  const init = () => posted(undefined, { prefer: `fault=${fault}` });
  const silence = end === 'hung' || end === 'stalled' ? end : undefined;
  expect(await outcome(createMock().fetch, books, init(), silence)).toEqual(end);
  const served = await serve();
  expect(await outcome(fetch, `${served.url}/books`, init(), silence)).toEqual(end);
  await expect.poll(() => served.requests).toHaveLength(1);
  await served.close();
});

test('a request whose answer is lost was processed and logged', async () => {
  const mock = createMock();
  await outcome(mock.fetch, books, posted(undefined, { prefer: 'fault=reset' }));
  expect(mock.requests).toMatchObject([{ status: 201, fault: 'reset' }]);
});

test('answers a documented status as documented, any other like a gateway', async () => {
  const mock = createMock({ faults: ['401', '502'] });
  const documented = await mock.fetch(books, posted());
  expect([documented.status, documented.headers.get('content-type')]).toEqual([401, 'application/json']);
  const gateway = await mock.fetch(books, posted());
  expect([gateway.status, gateway.headers.get('content-type')]).toEqual([502, 'text/html']);
});

async function ends(mock: ReturnType<typeof createMock>, count: number): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    const end = await outcome(mock.fetch, books);
    all.push(Array.isArray(end) ? 'reset' : end);
  }
  return all;
}

test('applies planned faults in order, injected ones first, and starts over after a reset', async () => {
  const mock = createMock({ faults: ['429', 'ok', 'reset'] });
  expect(await ends(mock, 2)).toEqual([429, 201]);
  mock.inject('503', '500');
  expect(await ends(mock, 4)).toEqual([503, 500, 'reset', 201]);
  mock.reset();
  expect(await ends(mock, 4)).toEqual([429, 201, 'reset', 201]);
});

test('a rate draws faults from the seed and does not change ids', async () => {
  const options: MockOptions = { faults: ['reset', '503'], faultRate: 0.5, seed: 4 };
  const drawn = await ends(createMock(options), 40);
  expect(new Set(drawn)).toEqual(new Set([201, 'reset', 503]));
  expect(await ends(createMock(options), 40)).toEqual(drawn);
  expect(await ends(createMock({ ...options, faultRate: 0 }), 3)).toEqual([201, 201, 201]);
  const [faulty, quiet] = [createMock({ ...options, faults: ['ok'] }), createMock({ seed: 4 })];
  const bodies = [faulty, quiet].map(async (mock) => (await mock.fetch(books, posted())).json());
  const [first, second] = await Promise.all(bodies);
  expect(first).toEqual(second);
});

test('unknown faults are errors that list the known ones', async () => {
  const names = 'reset, truncate, hang, stall, a status from 400 to 599, or ok';
  expect(() => createMock({ faults: ['rest' as Fault] })).toThrow(
    new RangeError(`faults: "rest" is not a fault. Use ${names}.`),
  );
  expect(() => createMock().inject('200')).toThrow(new RangeError(`faults: "200" is not a fault. Use ${names}.`));
  expect(() => createMock({ faultRate: 2 })).toThrow('faultRate: 2 is not a probability. Give a number from 0 to 1.');
  const preferred = ['fault=rest', 'delay=soon', 'delay=60001'];
  const explained = await Promise.all(
    preferred.map(async (prefer) => {
      const response = await createMock().fetch(books, posted(undefined, { prefer }));
      return [response.status, await response.text()];
    }),
  );
  expect(explained).toEqual([
    [501, `The mock cannot answer this: fault=rest is not a fault; use ${names}.`],
    [501, 'The mock cannot answer this: delay=soon is not a whole number of milliseconds from 0 to 60000.'],
    [501, 'The mock cannot answer this: delay=60001 is not a whole number of milliseconds from 0 to 60000.'],
  ]);
});

test('a delay holds the answer back', async () => {
  const init = posted(undefined, { prefer: 'delay=5000' });
  expect(await outcome(createMock().fetch, books, init, 'hung')).toBe('hung');
});

test('closing ends answers that hang', async () => {
  const served = await serve({ faults: ['hang'] });
  const call = new Promise((resolve) => {
    get(`${served.url}/books`).on('error', ({ message }) => resolve(message));
  });
  await expect.poll(() => served.requests).toHaveLength(1);
  await served.close();
  expect(await call).toBe('socket hang up');
});
