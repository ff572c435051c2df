/** What {@link within} rejects with when the time is over or the caller has ended it. */
export const over = Symbol('over');

/** The longest time that `setTimeout` knows, in milliseconds; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** A signal that is made when somebody asks for it, as making one takes a fifth of a call within the process. */
class Ending {
  #made: AbortController | undefined;

  get controller(): AbortController {
    this.#made ??= new AbortController();
    return this.#made;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }
}

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
  const ending = new Ending();
  let end = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Result>((resolve, reject) => {
    end = () => {
      reject(over);
      ending.controller.abort(callerSignal?.reason);
    };
    timer = setTimeout(end, Math.min(time, longest));
    callerSignal?.addEventListener('abort', end);
    work(ending).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    callerSignal?.removeEventListener('abort', end);
  });
}
