/** Waits until the next request may be sent; less long when the signal is aborted. */
export type Pace = (signal?: AbortSignal) => Promise<void>;

/** Lets requests through one by one, evenly, at most so many a second. */
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

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
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
