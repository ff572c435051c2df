import type { Issue } from '../../generated/types.ts';
import type { Json } from '../exchange/json.ts';

/** One request, and what must come back. */
export interface Check {
  contract: Contract;
  change: Change;
  /** The statuses that are right, or ranges of them such as `2XX`. */
  statuses: readonly string[];
  /** What is wrong with the request; absent when it is valid and must be accepted. */
  fault?: RequestFault | 'method' | 'path';
  rule?: Rule;
}

/** What can be wrong with a request. */
export type RequestFault = 'credentials' | 'media-type' | 'body-syntax' | 'body-schema' | 'parameters';

/** How a request differs from a valid one. */
export interface Change {
  method?: string;
  /** Template of another path. */
  path?: string;
  body?: Json;
  /** A body that is no JSON, as text, or as bytes in hexadecimal digits. */
  text?: string;
  bytes?: string;
  /** Null leaves the header out. `{token}` stands for the credential. */
  headers?: { readonly [name: string]: string | null };
  /** By place and name, such as `query limit`. Null leaves the parameter out. */
  parameters?: { readonly [placeAndName: string]: string | null };
}

/** The rule of the document that a check tries. */
export interface Rule {
  /** JSON pointer into the body, or the place and name of a parameter. */
  at: string;
  /** JSON pointer of the schema in the document. */
  schema: string;
  keyword?: string;
}

/** What the document says of an operation. */
export interface Contract {
  method: string;
  /** Template, such as `/payments/{payment_id}`. */
  path: string;
  /** What a valid request holds. */
  request: {
    headers: { readonly [name: string]: string };
    parameters: { readonly [placeAndName: string]: string };
    body?: Json;
  };
  /** The statuses that answer a valid request. */
  accepts: readonly string[];
  /** The statuses that answer each kind of faulty request. */
  refuses: { readonly [Kind in RequestFault]: readonly string[] };
  /** The documented answers, by status: `200`, `4XX`, `default`. */
  answers: { readonly [status: string]: Answer };
  /** What the answer to a valid request owes to the request, and to other answers. */
  promises: readonly Promised[];
}

export interface Answer {
  /** Lower case, without parameters; none when the answer has no body. */
  mediaTypes: readonly string[];
  /** Names of the headers that it must have. */
  headers?: readonly string[];
  /** Judges a JSON body. */
  validate?: (value: unknown) => Issue[];
}

type Promised =
  /** The value at one pointer of the answer is the value at another pointer of the request; or absent or null, if it is optional. */
  | { answer: string; repeats: string; isOptional?: true }
  /** There is a value, neither null nor empty, when the request holds `true` at the pointer. */
  | { answer: string; presentWhen: string }
  /** No other answer of the same run holds the same value. */
  | { answer: string; isUnique: true };
