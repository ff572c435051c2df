import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePace } from './pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('spaces requests evenly, whoever asks', async () => {
  const pace = makePace(4);
  const start = performance.now();
  const times: number[] = [];
  const all = Array.from({ length: 4 }, () => pace().then(() => times.push(performance.now() - start)));
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(times).toEqual([0, 250, 500, 750]);
});

test('does not make up for unused time', async () => {
  const pace = makePace(4);
  await pace();
  vi.advanceTimersByTime(10_000);
  await pace();
  let isThrough = false;
  void pace().then(() => {
    isThrough = true;
  });
  await vi.advanceTimersByTimeAsync(249);
  expect(isThrough).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isThrough).toBe(true);
});

test('an interrupt ends the waiting', async () => {
  const pace = makePace(0.001);
  const stop = new AbortController();
  await pace(stop.signal);
  const waiting = pace(stop.signal);
  stop.abort();
  await waiting;
  await pace(stop.signal);
  expect(vi.getTimerCount()).toBe(0);
});
