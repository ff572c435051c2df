/** Waits until the next request may be sent, or until the signal is aborted. */
export type Pace = (signal?: AbortSignal) => Promise<void>;

/** Spreads requests evenly, at most `rate` per second. */
export function makePace(rate: number): Pace {
  if (rate === Number.POSITIVE_INFINITY) return () => Promise.resolve();
  let next = 0;
  return async (signal) => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + 1000 / rate;
    if (turn > now) await wait(turn - now, signal);
  };
}

/** Waits, or until the signal is aborted. */
export function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
