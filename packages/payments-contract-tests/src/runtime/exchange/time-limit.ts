/**
 * A time limit that also holds for a `fetch` that ignores its signal, or whose signal is garbage-collected: Node.js refers to the signal of a
 * `Request` weakly. An abort of the other signal ends it too.
 */
export class TimeLimit {
  readonly #controller = new AbortController();
  readonly #ended: Promise<never>;
  readonly #timer: NodeJS.Timeout;
  readonly #other: AbortSignal | undefined;
  readonly #abort = (): void => this.#controller.abort(this.#other?.reason);
  #isOver = false;

  constructor(milliseconds: number, other?: AbortSignal) {
    const { signal } = this;
    this.#ended = new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    // Nobody may be waiting any more.
    this.#ended.catch(() => {});
    this.#timer = setTimeout(() => {
      this.#isOver = true;
      this.#controller.abort(new DOMException('The time limit was reached', 'TimeoutError'));
    }, milliseconds);
    this.#other = other;
    if (other?.aborted) this.#abort();
    other?.addEventListener('abort', this.#abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether the time is over; false after an abort of the other signal. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The value of the promise, or a rejection once the limit is reached. */
  within<Value>(promise: Promise<Value>): Promise<Value> {
    return Promise.race([promise, this.#ended]);
  }

  /** Ends the limit. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#other?.removeEventListener('abort', this.#abort);
  }
}
