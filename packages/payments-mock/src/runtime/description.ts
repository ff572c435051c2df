/** What the generator tells the server about the API. */
import type { Issue } from '../generated/types.ts';

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every issue of a value; none when it is valid. */
export type Validate = (value: unknown) => Issue[];

export interface Description {
  /** Addresses of the documented servers, without a trailing slash. */
  servers: string[];
  /** Paths of the documented servers' addresses, such as `/v1`. They may stand before the path of an operation. */
  basePaths: string[];
  schemes: { [name: string]: Scheme };
  operations: Operation[];
}

/** How a credential is sent. */
export type Scheme =
  | { kind: 'bearer' }
  | { kind: 'basic' }
  | { kind: 'apiKey'; in: 'header' | 'query' | 'cookie'; name: string };

export interface Operation {
  id: string;
  method: string;
  /** Template, such as `/payments/{payment_id}`. */
  path: string;
  /** Alternatives, each a list of schemes that go together. */
  security: string[][];
  parameters: Parameter[];
  body?: { required: boolean; contents: RequestContent[] };
  /** The status, as documented, that answers a valid request. */
  success: string;
  /** The answers to each kind of faulty request. */
  refusals: { [kind in RequestFault]?: Refusal };
  /** By status as documented: `200`, `4XX`, `default`. */
  answers: { [status: string]: Answer };
}

/** What can be wrong with a request, in the order in which it is found. */
export type RequestFault =
  | 'path'
  | 'method'
  | 'credentials'
  | 'body-size'
  | 'media-type'
  | 'body-syntax'
  | 'parameters'
  | 'body-schema';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required: boolean;
  /** What the text of the parameter is read as. */
  type: 'string' | 'number' | 'boolean' | 'any';
  /** Whether it holds several of them. */
  isList: boolean;
  validate: Validate;
}

export interface RequestContent {
  /** Lower case, such as `application/json`; `*` stands for any. */
  mediaType: string;
  /** Only for JSON. */
  validate?: Validate;
}

interface Refusal {
  status: number;
  /** The documented status whose answer is given; its own, or one that looks like it. Without one, the message is sent as plain text. */
  like?: string;
}

export interface Answer {
  /** Absent when there is no body. */
  mediaType?: string;
  /** Only for JSON. */
  validate?: Validate;
  /** Valid bodies; the first one is the usual one. */
  examples: { name: string; value: Json }[];
  headers: { [name: string]: string };
  /** The property that tells people what happened, as a path into the body. */
  text?: string[];
  /** Properties that depend on the request. */
  fields: Field[];
}

/** A property of a body that is not simply the example's. */
export interface Field {
  at: string[];
  required: boolean;
  /** Path into the request body whose value is repeated here. */
  echoes?: string[];
  /** Path into the request body: where it holds `true` the property is present, else it is not. */
  presentWhen?: string[];
  /** Whether every answer has a value of its own, such as an id. */
  unique: boolean;
  /** The value when there is nothing to repeat, or when the example lacks the property. */
  otherwise?: Json;
  /** How it follows from the request as a sum. */
  total?: Total;
}

/** A sum over lines of the request: of each, quantity times price. */
export interface Total {
  /** Path into the request body, to the list of lines. */
  lines: string[];
  /** The property of a line that names what is sold; prices are listed by it. */
  item: string;
  /** The property of a line that says how many; one when absent. */
  quantity?: string;
  /** The property of a line that may name its own price. */
  price?: string;
  /** The price of an item that has no other. */
  usual: number;
  minimum?: number;
  maximum?: number;
}
