/** The description of the API, as generated data for the mock. */
import type { Issue, Json, Kind, ReadField, Parameter as Written } from '../../generated/types.ts';

/** Returns the issues of a value; empty if it is valid. */
export type Validate = (value: unknown) => Issue[];

export interface Description {
  /** The title of the API, such as `Library API`. */
  title: string;
  /** Addresses of the documented servers, without a trailing slash. */
  servers: string[];
  /** Paths of those addresses, such as `/v1`. A request may put one of them before the path of an operation. */
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
  /** Template, such as `/books/{book_id}`. */
  path: string;
  /** Alternatives, each a list of schemes that are used together. Empty if the operation needs no credential. */
  security: string[][];
  parameters?: Parameter[];
  body?: { required: boolean; contents: RequestContent[] };
  /** The documented status of the answer to a valid request. */
  success: string;
  /** How its list comes in pages. */
  paging?: Paging;
  /** The resources that it creates. */
  creates?: Created[];
  /** The ids on its path that exist from the start; absent unless another operation creates some. */
  known?: string[];
  /** By status as documented: `200`, `4XX`, `default`. */
  answers: { [status: string]: Answer };
}

/** Where a resource can be looked up after its creation. */
export interface Created {
  /** Template, such as `/books/{book_id}`. */
  path: string;
  /**
   * The parameters of the path: runtime expressions for the body of the answer, or for the body or the path of the request, such as
   * `$response.body#/id` (OpenAPI 3.1, section 4.8.20.4).
   */
  values: { [parameter: string]: string };
}

/** How a list comes in pages. Places are JSON pointers into the answer. */
export interface Paging {
  style: 'cursor' | 'page' | 'offset';
  /** The parameter of the query that selects a page. */
  parameter: string;
  /** The list of items; empty if the answer is the list. */
  items: string;
  /** The cursor of the next page. */
  next?: string;
  /** Whether there are more items. */
  more?: string;
  /** The number of the first page. */
  first?: number;
}

/** Why a request can be refused, in the order of the checks. */
export type RefusalReason =
  | 'path'
  | 'method'
  | 'credentials'
  | 'body-size'
  | 'media-type'
  | 'body-syntax'
  | 'parameters'
  | 'body-schema';

export interface Parameter extends Written {
  required?: boolean;
  /** What its text can be read as. */
  kinds: Kind[];
  validate: Validate;
}

export interface RequestContent {
  /** Lower case, such as `application/json`; `*` is any type. */
  mediaType: string;
  /** Present for a form. */
  form?: { kind: 'form' | 'multipart'; fields: ReadField[] };
  /** Only for JSON and forms. */
  validate?: Validate;
}

export interface Answer {
  /** Absent if there is no body. */
  mediaType?: string;
  /** Only for JSON. */
  validate?: Validate;
  /** Valid bodies; the first one is used unless a request prefers another. */
  examples?: Example[];
  headers?: { [name: string]: string };
  /** The requests that the document answers with this status (`x-refuses`). */
  refuses?: RefusalReason[];
  /** JSON pointer to the property with the human-readable message. */
  text?: string;
  /** Properties that depend on the request. */
  fields?: Field[];
}

interface Example {
  name: string;
  value: Json;
}

/** A property of a body that differs from the example. Places are JSON pointers. */
export interface Field {
  at: string;
  required?: boolean;
  /** Place in the request body whose value is repeated here. */
  echoes?: string;
  /** Place in the request body: the property is present if its value is `true`, else absent. */
  presentWhen?: string;
  /** Place in the request body: without a value there, the property is absent. */
  onlyWhen?: string;
  /** Whether every answer has a unique value, such as an id. */
  unique?: boolean;
  /** The value if there is nothing to repeat, or if the example lacks the property. */
  otherwise?: Json;
  /** How it is computed as a sum over the request. */
  total?: Total;
}

/** A sum over lines of the request: for each, quantity times price. */
export interface Total {
  /** Place of the list of lines in the request body. */
  lines: string;
  /** The property of a line with the id of the item; prices are listed by it. */
  item: string;
  /** The property of a line with the quantity; 1 if absent. */
  quantity?: string;
  /** The property of a line that may have a price of its own. */
  price?: string;
  /** The price of an item that has no other. */
  usual: number;
  minimum?: number;
  maximum?: number;
}
