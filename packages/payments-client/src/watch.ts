/** The time of one attempt, or of one wait. */
export interface Watch {
  /** Aborted when the time is over or the caller's own signal is. */
  readonly signal: AbortSignal;
  /** Rejects at that moment. */
  readonly over: Promise<never>;
  /** Ends the watch: from then on nothing is aborted any more, and nothing is left behind on the caller's signal. */
  stop(): void;
}

/** The longest time that `setTimeout` knows, in milliseconds; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/**
 * Starts to watch the time, in milliseconds. A controller of our own per attempt, because a signal that was aborted once stays so; and a
 * listener that is taken off again, because the caller's signal may outlive thousands of calls.
 */
export function watch(time: number, callerSignal: AbortSignal | undefined): Watch {
  const controller = new AbortController();
  let stop = () => {};
  const over = new Promise<never>((_, reject) => {
    const end = () => {
      stop();
      controller.abort(callerSignal?.reason);
      reject(controller.signal.reason);
    };
    const timer = setTimeout(end, Math.min(time, longest));
    callerSignal?.addEventListener('abort', end);
    stop = () => {
      clearTimeout(timer);
      callerSignal?.removeEventListener('abort', end);
    };
  });
  over.catch(() => {});
  return { signal: controller.signal, over, stop };
}
