import type { Json } from './description.ts';
import type { TransportFault } from './faults.ts';

/** A request as every face of the server sees it. */
export interface MockRequest {
  method: string;
  /** Path and query, still percent-encoded: `/payments?dry=true`. */
  target: string;
  /** By name in lower case. */
  headers: { readonly [name: string]: string | string[] | undefined };
  /** Empty when there is none. */
  body: Uint8Array | 'too large';
}

/** An answer as every face of the server gives it. */
export interface MockAnswer {
  status: number;
  headers: { [name: string]: string };
  /** Text to send; absent when there is no body. */
  body?: string;
  /** The operation that answered, where the path and the method have one. */
  operation?: string;
  /** The body of the request, where it could be read as JSON. */
  received?: Json;
  /** Why the request was refused, in words. */
  refused?: string;
  /** What breaks on the way. */
  fault?: TransportFault;
  /** How long the answer is held back, in milliseconds. */
  delay?: number;
}

/** The value of a header, or undefined. Only `Set-Cookie` comes as a list, and no request has it. */
export function readHeader({ headers }: Pick<MockRequest, 'headers'>, name: string): string | undefined {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return Array.isArray(value) ? value.join(', ') : value;
}
