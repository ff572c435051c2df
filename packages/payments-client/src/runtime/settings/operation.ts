import type { Field, Parameter } from '../../generated/types.ts';

/** What the document says of an operation beyond its path. What is absent is as usual. */
export interface Operation {
  /** The header of its idempotency key. The server processes requests with the same key once. */
  idempotencyKey?: string;
  /** Statuses of responses that mean "not processed". */
  notProcessed?: readonly number[];
  /** The parameters that are not written as is usual in their place. */
  parameters?: readonly Parameter[];
  /** The media type of its body, if that is not `application/json`. */
  mediaType?: string;
  /** The media types of a success, if it is not JSON. */
  accept?: string;
  /** By media type, the fields of forms that are not written as is usual. */
  fields?: { readonly [mediaType: string]: readonly Field[] };
  /** Its own servers by environment, instead of those of the client. */
  servers?: { readonly [environment: string]: Server };
  /** Its own alternatives of credentials, instead of those of the client. */
  security?: Security;
}

/** Alternatives, each a list of the names of credentials that are sent together. */
export type Security = readonly (readonly string[])[];

/** The URL of a server; with variables if it is a template such as `https://{region}.host`. Relative if it begins with no scheme. */
export type Server = string | { url: string; variables: { readonly [name: string]: Variable } };

/** A variable in the URL of a server. */
interface Variable {
  default: string;
  /** The values that it may have; absent if any. */
  values?: readonly string[];
}
