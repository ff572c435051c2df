/** What {@link within} rejects with when the time is over or the caller has ended it. */
export const over = Symbol();

/** The longest time that `setTimeout` knows, in milliseconds; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/**
 * Lets work go on for a time, in milliseconds, or until the caller's signal is aborted; then rejects with {@link over}, whether or not the
 * work heeds its own signal. That signal is new each time, because one that was aborted once stays so. The caller's may outlive thousands
 * of calls, so nothing is left on it.
 */
export function within<Result>(
  time: number,
  callerSignal: AbortSignal | undefined,
  work: (init: { readonly signal: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  return new Promise<Result>((resolve, reject) => {
    // No `finally`, which would cost two promises more.
    const leave =
      <Value>(settle: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer);
        callerSignal?.removeEventListener('abort', end);
        settle(value);
      };
    const end = () => {
      leave(reject)(over);
      controller.abort(callerSignal?.reason);
    };
    // First, for it throws when the signal is none.
    callerSignal?.addEventListener('abort', end);
    const timer = setTimeout(end, Math.min(time, longest));
    // A plain object: from a controller itself, Bun makes a request that has lost its method.
    work({ signal: controller.signal }).then(leave(resolve), leave(reject));
  });
}
