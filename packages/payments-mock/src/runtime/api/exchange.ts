import type { Json } from '../../generated/types.ts';
import type { TransportFault } from './fault.ts';

/** A request, however it reached the mock. */
export interface MockRequest {
  method: string;
  /** Path and query, still percent-encoded: `/books?limit=5`. */
  target: string;
  /** By name in lower case. */
  headers: { readonly [name: string]: string | string[] | undefined };
  /** Empty if there is none. */
  body: Uint8Array | 'too large';
}

/** An answer, before it is sent. */
export interface MockAnswer {
  status: number;
  headers: { [name: string]: string };
  /** Text to send; absent if there is no body. */
  body?: string;
  /** The operation that answered; absent if the API has none for the path and method. */
  operation?: string;
  /** The body of the request if it could be read as JSON. */
  received?: Json;
  /** The reason why the request was refused. */
  refused?: string;
  /** The fault on the way back. */
  fault?: TransportFault;
  /** How long to hold the answer back, in milliseconds. */
  delay?: number;
}

/** Returns the value of a header, or undefined. Only `Set-Cookie` comes as a list, and requests never carry it. */
export function readHeader({ headers }: Pick<MockRequest, 'headers'>, name: string): string | undefined {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return Array.isArray(value) ? value.join(', ') : value;
}
