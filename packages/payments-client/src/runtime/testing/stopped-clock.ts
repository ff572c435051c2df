import type { LibraryClientOptions } from '@library/library-client';
import { onTestFinished, vi } from 'vitest';

/** Stops the clock that limits calls, so that a time limit is not reached until {@link passTime}, however busy the machine is. */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Exceeds the default time limit of all running calls, then lets the clock run again. */
export function passTime(): void {
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
}

/** A `fetch` that passes the time while the body is being read: the headers have arrived when it resolves. */
export const fetchThenPassTime: NonNullable<LibraryClientOptions['fetch']> = async (outgoing, init) => {
  const response = await fetch(outgoing, init);
  setImmediate(passTime);
  return response;
};
