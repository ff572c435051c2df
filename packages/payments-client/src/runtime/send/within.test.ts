import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { over, within } from './within.ts';

const forever = () => new Promise<never>(() => {});

test('gives the result of work that is done in time', async () => {
  expect(await within(1000, undefined, async () => 'done')).toBe('done');
});

test('gives the failure of work that fails', async () => {
  const failure = new Error('failed');
  await expect(within(1000, undefined, () => Promise.reject(failure))).rejects.toBe(failure);
});

test('time without end is no time at all to a timer, so it is cut to what timers know', async () => {
  const slow = () => new Promise((done) => setTimeout(done, 30, 'done'));
  expect(await within(Infinity, undefined, slow)).toBe('done');
});

describe('ends work that does not heed its signal', () => {
  test('when the time is over', async () => {
    await expect(within(1, undefined, forever)).rejects.toBe(over);
  });

  test('when the caller ends it', async () => {
    const caller = new AbortController();
    setTimeout(() => caller.abort(), 1);
    await expect(within(10_000, caller.signal, forever)).rejects.toBe(over);
  });
});

describe('the signal of the work', () => {
  test('is aborted with the reason of the caller', async () => {
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

  test('is aborted already when it is asked for too late', async () => {
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

test('nothing is left on the signal of the caller, which may outlive many calls', async () => {
  const { signal } = new AbortController();
  await within(1000, signal, async () => 'done');
  await within(1, signal, forever).catch(() => {});
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
