import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { over, within } from './within.ts';

const forever = () => new Promise<never>(() => {});

test('returns the result of work that ends in time', async () => {
  expect(await within(1000, undefined, async () => 'done')).toBe('done');
});

test('rejects with the error of the work', async () => {
  const failure = new Error('failed');
  await expect(within(1000, undefined, () => Promise.reject(failure))).rejects.toBe(failure);
});

test('limits an infinite time to the maximum of timers, which would otherwise fire at once', async () => {
  const slow = () => new Promise((done) => setTimeout(done, 30, 'done'));
  expect(await within(Infinity, undefined, slow)).toBe('done');
});

describe('ends work that ignores its signal', () => {
  test('when the time is up', async () => {
    await expect(within(1, undefined, forever)).rejects.toBe(over);
  });

  test('when the caller aborts', async () => {
    const caller = new AbortController();
    setTimeout(() => caller.abort(), 1);
    await expect(within(10_000, caller.signal, forever)).rejects.toBe(over);
  });
});

describe('the signal of the work', () => {
  test("is aborted with the caller's reason", async () => {
    const caller = new AbortController();
    const reasons: unknown[] = [];
    const work = within(10_000, caller.signal, ({ signal }) => {
      signal.addEventListener('abort', () => reasons.push(signal.reason));
      return forever();
    });
    caller.abort('enough');
    await expect(work).rejects.toBe(over);
    expect(reasons).toEqual(['enough']);
  });

  test('is already aborted if it is requested too late', async () => {
    let init: { signal: AbortSignal } | undefined;
    const work = within(1, undefined, (given) => {
      init = given;
      return forever();
    });
    await expect(work).rejects.toBe(over);
    expect(init?.signal.aborted).toBe(true);
  });

  test('is new each time, so that one timeout does not end the next attempt', async () => {
    const aborted: boolean[] = [];
    const work = async ({ signal }: { signal: AbortSignal }) => {
      aborted.push(signal.aborted);
      return forever();
    };
    for (let attempt = 0; attempt < 2; attempt += 1) await within(1, undefined, work).catch(() => {});
    expect(aborted).toEqual([false, false]);
  });
});

test("leaves no listeners on the caller's signal, which may outlive many calls", async () => {
  const { signal } = new AbortController();
  await within(1000, signal, async () => 'done');
  await within(1, signal, forever).catch(() => {});
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
