import type { Field, Json, Parameter } from '../../generated/types.ts';
import type { Validate } from '../document/documented.ts';
import type { Spec } from '../document/spec.ts';

/** One request, and the answer that it must get. */
export interface Check {
  contract: Contract;
  change: Change;
  /** The expected statuses, or ranges of them such as `2XX`. */
  statuses: readonly string[];
  /** What is wrong with the request. Absent if it is valid and must be accepted. */
  fault?: keyof Refusals | 'method' | 'path';
  rule?: Rule;
}

/** How a request differs from a valid one. */
export interface Change {
  method?: string;
  /** Template of another path. */
  path?: string;
  body?: Json;
  /** A body that is not JSON, as text, or as bytes in hexadecimal digits. */
  text?: string;
  bytes?: string;
  /** Null removes the header. `{token}` stands for the credential. */
  headers?: { readonly [name: string]: string | null };
  /** By location and name, such as `query limit`. Null removes the parameter. */
  parameters?: { readonly [locationAndName: string]: Json };
}

/** The rule of the document that a check tests. */
export interface Rule {
  /** JSON pointer into the body, or the location and name of a parameter. */
  at: string;
  /** JSON pointer of the schema in the document. */
  schema: string;
  keyword?: string;
}

/** The contract of an operation. */
export interface Contract {
  method: string;
  /** Template, such as `/books/{book_id}`. */
  path: string;
  /** A valid request. */
  request: {
    headers: { readonly [name: string]: string };
    parameters: { readonly [locationAndName: string]: Json };
    /** The parameters that are not written as is usual in their place. */
    unusual?: readonly Parameter[];
    body?: Json;
    /** Present if the body is a form: the fields that are not written as is usual. */
    form?: { kind: 'form' | 'multipart'; fields: readonly Field[] };
    /** A body that is neither JSON nor a form. */
    text?: string;
  };
  /** The statuses that answer a valid request. */
  accepts: readonly string[];
  refuses: Refusals;
  /** The documented answers, by status: `200`, `4XX`, `default`. */
  answers: { readonly [status: string]: Answer };
  /** The promises of the answer to a valid request. */
  promises: readonly Promised[];
  /** The document and its files, so that a failure can name the rule. */
  spec: Spec;
}

/** The statuses that refuse a request, by its fault. */
export interface Refusals {
  credentials: readonly string[];
  'media-type': readonly string[];
  'body-syntax': readonly string[];
  'body-schema': readonly string[];
  parameters: readonly string[];
}

export interface Answer {
  /** In lower case, without parameters; empty if the answer has no body. */
  mediaTypes: readonly string[];
  /** Names of its required headers. */
  headers?: readonly string[];
  /** Validates a JSON body. */
  validate?: Validate;
}

type Promised =
  /** The value at one pointer of the answer is the value at another pointer of the request; or absent or null, if it is optional. */
  | { answer: string; repeats: string; isOptional?: true }
  /** The value is present, and neither null nor empty, if the request has `true` at the pointer. */
  | { answer: string; presentWhen: string }
  /** No other answer of the same run has the same value. */
  | { answer: string; isUnique: true };
