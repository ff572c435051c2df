import type { CallError } from './errors.ts';

/**
 * What a client tells about its calls while they run. Events hold neither bodies nor credentials nor query strings, so they can be logged
 * as they are. Nobody waits for a hook, and whatever it throws is ignored: it must not hide the outcome of a call.
 */
export interface Hooks {
  /** Before each attempt. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** After each attempt, when its answer has been read or is given up. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Before the wait for another attempt. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** One attempt that begins. */
export interface RequestEvent {
  method: string;
  /** Without its query. */
  url: string;
  /** As in the API's document, such as `/things/{id}`: a name to group by. */
  path: string;
  /** 1 for the first. */
  attempt: number;
}

/** One attempt that has ended. */
export interface ResponseEvent extends RequestEvent {
  /** Absent when no answer came. */
  status?: number | undefined;
  requestId?: string | undefined;
  /** Why no answer came, or not the whole of it. */
  error?: CallError | undefined;
  /** Milliseconds since the start of the attempt. */
  duration: number;
}

/** One attempt that will be followed by another. */
export interface RetryEvent extends ResponseEvent {
  /** Milliseconds until the next attempt. */
  delay: number;
}

/** Tells a hook, if there is one; only then is the event made. */
export function tell<Event>(hook: ((event: Event) => void) | undefined, event: () => Event): void {
  // What it throws is lost in the promise, and so is what an asynchronous one does.
  if (hook) (async () => hook(event()))().catch(() => {});
}
