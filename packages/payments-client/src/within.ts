/** What {@link within} rejects with when the time is over or the caller has ended it. */
export const over = Symbol('over');

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
  work: (init: { signal: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let controller: AbortController | undefined;
    const control = () => (controller ??= new AbortController());
    const end = () => {
      stop();
      reject(over);
      control().abort(callerSignal?.reason);
    };
    const timer = setTimeout(end, Math.min(time, longest));
    const stop = () => {
      clearTimeout(timer);
      callerSignal?.removeEventListener('abort', end);
    };
    callerSignal?.addEventListener('abort', end);
    work({
      // Made when somebody asks for it: for a fetch within the process it would be a quarter of the cost of a call.
      get signal() {
        return control().signal;
      },
    })
      .then(resolve, reject)
      .finally(stop);
  });
}
