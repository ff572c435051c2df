import type { Field, Json, Parameter } from '../../generated/types.ts';
import type { DocumentedParameter, Validate } from '../document/documented.ts';
import type { Spec } from '../document/spec.ts';
import type { Finding } from './finding.ts';

/** One request, and the answer that it must get. */
export interface Check {
  contract: Contract;
  change: Change;
  /** The expected statuses, or ranges of them such as `2XX`. */
  statuses: readonly string[];
  /** What is wrong with the request. Absent if it is valid and must be accepted. */
  fault?: keyof Refusals | 'method' | 'path';
  rule?: Rule;
  /** The valid body that the change alters; absent if the request is an example of the document as it stands. */
  base?: Json;
  /** Further requests that are sent and judged together with the first. */
  series?: Series;
  /** The rule that it tests, if neither `rule` nor `fault` says it: in words, and its pointer in the document. */
  about?: { words: string; pointer: string };
}

/** Several valid requests whose answers are compared. */
interface Series {
  changes: readonly Change[];
  /** Whether they are sent at once. */
  concurrent?: true;
  /** The faults of the JSON bodies of the answers together, given that each alone is as documented. */
  judge(bodies: readonly Json[]): Finding[];
  /** Requests that follow each of them, made of its answer, one after the other. */
  steps?: readonly Step[];
}

/** A request to another operation, made of an earlier request and its answer. */
export interface Step {
  contract: Contract;
  /** By location and name: runtime expressions (OpenAPI 3.1, section 4.8.20.4) or constants. */
  parameters: { readonly [locationAndName: string]: Json };
  /** JSON pointer of the link in the document, or of the operation. */
  pointer: string;
  /** Whether the first resource was deleted before. */
  isGone: boolean;
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
    /** The parameters of the path whose values are those of the document, which a server need not know. */
    assumed?: readonly string[];
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
  /** Validators of parameters, by place and name. */
  validators?: { readonly [place: string]: { readonly [name: string]: Validate } };
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
  /** Whether it may lack its body, because no valid one is known. */
  mayBeEmpty?: true;
  headers?: readonly DocumentedParameter[];
  /** Validates a JSON body. */
  validate?: Validate;
}

/** What the property at the pointer `answer` owes to the request, as the extensions of the document say. Other pointers are into the request. */
export type Promised = { answer: string } & (
  | Echo
  /** It is present, and neither null nor empty, if the request has `true` there. */
  | { presentWhen: string }
  /** It is absent, null or empty unless the request has a value there. */
  | { onlyWhen: string }
  /** It never has the value that the request has there. */
  | { differsFrom: string }
  /** No other answer of the same run has the same value. */
  | { isUnique: true }
  | { total: Total }
);

/** The value at one pointer comes back as it was sent. A server may add what was not sent. */
export interface Echo {
  repeats: string;
  /** Whether it may be absent or null. */
  isOptional?: true;
  /** Only if the request has `true` there. */
  when?: string;
  /** Places inside the value that a server may omit or replace, as pointers with `*` for every item. */
  free?: readonly string[];
}

/** The sum of quantity times price over lines of the request; the names are those of the properties of a line. */
export interface Total {
  lines: string;
  item: string;
  quantity?: string;
  price?: string;
  /** A value such as a discount code that may lower it. */
  reducedBy?: string;
  /** The share that a server may add, such as 0.5 for up to 50 % of tax. */
  surcharge?: number;
  minimum?: number;
  maximum?: number;
}
