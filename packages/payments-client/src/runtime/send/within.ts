/** What {@link within} rejects with when the time is up or the caller has aborted. */
export const over: unique symbol = Symbol();

/** The longest delay that `setTimeout` supports, in milliseconds; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/**
 * Runs work for at most `time` milliseconds, or until the caller's signal is aborted; then rejects with {@link over}, whether or not the
 * work reacts to its own signal. Each run gets a new signal, because an aborted one stays aborted. The caller's signal may outlive
 * thousands of calls, so no listener stays on it.
 */
export function within<Result>(
  time: number,
  callerSignal: AbortSignal | undefined,
  work: (init: { readonly signal: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  // It fires no event any more.
  if (callerSignal?.aborted) return Promise.reject(over);
  const controller = new AbortController();
  return new Promise<Result>((resolve, reject) => {
    // `finally` would cost two more promises.
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
    callerSignal?.addEventListener('abort', end);
    const timer = setTimeout(end, Math.min(time, longest));
    // A plain object: given the controller itself, Bun makes a request without its method.
    work({ signal: controller.signal }).then(leave(resolve), leave(reject));
  });
}
