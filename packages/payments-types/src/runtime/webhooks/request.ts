import { TextEncoder } from './platform.ts';
import { WebhookError } from './webhook-error.ts';

/** The body of a request exactly as it was received: text or bytes, not yet parsed. */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** The headers of a request: those of `fetch`, or an object such as `request.headers` of Node.js. Names match in any case. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | readonly string[] | undefined };

/** @throws WebhookError for a body that was parsed already. */
export function toBytes(body: RawBody): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new WebhookError('body', [
    {
      place: 'body',
      finding: 'must be the raw text or bytes of the request',
      remedy: 'Read the body with `await request.text()`, or turn off the parser of your framework for this route.',
    },
  ]);
}

/** Every value of a header; empty if the request has none. */
export function headerValues(headers: WebhookHeaders, name: string): string[] {
  if (typeof headers.get === 'function') {
    const value = headers.get(name);
    return value === null ? [] : [value];
  }
  return Object.entries(headers).flatMap(([key, value]) =>
    key.toLowerCase() === name && value !== undefined ? value : [],
  );
}
