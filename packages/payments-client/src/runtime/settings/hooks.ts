import type { CallError } from '../errors/call-errors.ts';

/**
 * Functions that a client calls while a call runs. Events contain no bodies, credentials or query strings, so they are safe to log.
 * The client does not wait for a hook and ignores its errors, so that it cannot change the outcome of a call.
 */
export interface Hooks {
  /** Before each attempt. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** After each attempt, when its response has been read or the attempt has failed. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Before the wait for the next attempt. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** An attempt starts. */
export interface RequestEvent {
  method: string;
  /** Without its query. */
  url: string;
  /** As in the API's document, such as `/things/{id}`, to group by. */
  path: string;
  /** 1 for the first. */
  attempt: number;
}

/** An attempt has ended. */
export interface ResponseEvent extends RequestEvent {
  /** `undefined` if no response arrived. */
  status?: number | undefined;
  requestId?: string | undefined;
  /** Why no response arrived, or only a part of it. */
  error?: CallError | undefined;
  /** Milliseconds since the start of the attempt. */
  duration: number;
}

/** An attempt has failed and another one follows. */
export interface RetryEvent extends ResponseEvent {
  /** Milliseconds until the next attempt. */
  delay: number;
}

/** Calls a hook if it is set; creates the event only then. */
export function notify<Event>(hook: ((event: Event) => void) | undefined, event: () => Event): void {
  // The promise catches errors and rejections of the hook.
  if (hook) (async () => hook(event()))().catch(() => {});
}
