/**
 * The model: the document as plain data for the generators. Optional members are absent if the document does not
 * have them. Pointers are JSON pointers (RFC 6901) into the document, such as `/components/schemas/Currency`.
 */
import type { Diagnostic } from '../spec/diagnostics.ts';
import type { Json } from '../spec/node.ts';
import type { Places } from '../spec/places.ts';
import type { Place, Style } from '../wire/parameter.ts';
import type { Link } from './links/link.ts';
import type { Paging } from './pages/paging.ts';
import type { Schema } from './schema.ts';

export type { Json };

/** One API: everything in the document (OpenAPI 3.1, section 4.8.1). */
export interface Api {
  title: string;
  /** `info.version`, the version of the document. */
  version: string;
  summary?: string;
  description?: string;
  servers: Server[];
  securitySchemes: SecurityScheme[];
  tags: Tag[];
  /** In order of path, then of method. */
  operations: Operation[];
  /** What the API sends to its callers: webhooks, then callbacks. */
  webhooks: Webhook[];
  /** What responses tell for requests of other operations, in order of operation and status. */
  links: Link[];
  /** Component schemas, in order of name. */
  schemas: NamedSchema[];
  /** The document that pointers refer to: every schema in the view of where it is used. */
  document: { [key: string]: Json };
  /** The document as written, in OpenAPI 3.1 and in canonical order. */
  source: { [key: string]: Json };
  /** Converts a pointer into `document` to one into `source`. */
  origin(pointer: string): string;
  /** Finds where in the spec's files a place of the document is written. */
  places: Places;
  /** Parts of the document that are read in another way than written, or are not expressed as its author would expect. */
  diagnostics: Diagnostic[];
}

/** OpenAPI 3.1, section 4.8.5. */
export interface Server {
  /** Without a trailing slash, with the defaults of its variables. Relative if it begins with no scheme. */
  url: string;
  /** The URL as in the document, if it has variables. */
  template?: string;
  variables: ServerVariable[];
  /** By which code selects the server: `x-environment`, else from its description or its host, such as `test` or `live`. */
  name: string;
  description?: string;
}

/** OpenAPI 3.1, section 4.8.6. */
export interface ServerVariable {
  name: string;
  default: string;
  /** Empty if it may have any value. */
  values: string[];
  description?: string;
}

export interface Tag {
  name: string;
  description?: string;
}

/** OpenAPI 3.1, section 4.8.27. */
export type SecurityScheme = {
  /** Name of the component. */
  name: string;
  description?: string;
  /** The environment variable that holds the credential by default (`x-environment-variable`). */
  environmentVariable?: string;
} & ({ kind: 'bearer' } | { kind: 'basic' } | { kind: 'apiKey'; in: 'header' | 'query' | 'cookie'; parameter: string });

export interface NamedSchema {
  /** Component name, which is also the TypeScript name. */
  name: string;
  schema: Schema;
  /** Whether requests and responses can contain it, directly or inside another schema. */
  usedIn: { request: boolean; response: boolean };
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/** OpenAPI 3.1, section 4.8.10. */
export interface Operation {
  /** `operationId`, or one made of method and path; unique, a valid identifier. */
  id: string;
  pointer: string;
  method: Method;
  /** Template, such as `/books/{book_id}`. */
  path: string;
  /** Its method of the client: `['books', 'create']` is `client.books.create()` (`x-client-method`, else from path, tag and method). */
  clientMethod: string[];
  tag?: string;
  summary?: string;
  description?: string;
  deprecated: boolean;
  /** Its own servers, or those of its path; absent if those of the document apply. */
  servers?: Server[];
  parameters: Parameter[];
  requestBody?: RequestBody;
  /** In order of status. */
  responses: Response[];
  /** Alternatives, each a list of security schemes to use together; empty if none is required. */
  security: string[][];
  /** Whether requests without credentials are allowed: one alternative is empty (OpenAPI 3.1, section 4.8.30). */
  securityOptional: boolean;
  /** How its list comes in pages (`x-pagination`, or a known convention). */
  paging?: Paging;
  /** Calls written by hand in the document, such as with the vendor's own SDK (`x-codeSamples`). */
  codeSamples: CodeSample[];
}

/** A request that the API sends to its callers: a webhook (OpenAPI 3.1, section 4.8.1) or a callback (section 4.8.18). */
export interface Webhook
  extends Pick<
    Operation,
    'pointer' | 'method' | 'tag' | 'summary' | 'description' | 'deprecated' | 'parameters' | 'requestBody' | 'responses'
  > {
  /** Unique among webhooks, a valid identifier. */
  id: string;
  /** Its name in the document, or the id if another has that name. */
  name: string;
  /** The schema of its JSON body, in the view of the receiver. */
  payload?: Schema;
  /** How it is signed (`x-webhook-signature`, a header `webhook-signature`). */
  signature?: 'standard-webhooks';
  /** Of a callback: the URL, a runtime expression, and the ids of the operations that cause it. */
  callback?: { url: string; operations: string[] };
  /** What its payload has in a property that tells it from the others; absent if no property does. */
  recognizedBy?: { property: string; values: string[] };
}

/** A call in the document, in some language. */
export interface CodeSample {
  /** Name of the language as in the document, such as `TypeScript`. */
  language: string;
  /** The label for readers; the language if the document has none. */
  label: string;
  source: string;
}

/** OpenAPI 3.1, section 4.8.12. */
export interface Parameter {
  name: string;
  in: Place;
  pointer: string;
  required: boolean;
  description?: string;
  style: Style;
  explode: boolean;
  /** Only for a query. */
  allowReserved: boolean;
  /** The media type of its text, if it has `content` instead of a style. */
  mediaType?: string;
  /** Whether it is the header of an idempotency key: the server processes requests with the same key once. */
  idempotencyKey: boolean;
  schema: Schema;
}

/** OpenAPI 3.1, section 4.8.13. */
export interface RequestBody {
  required: boolean;
  description?: string;
  pointer: string;
  contents: Content[];
}

/** One media type of a body (OpenAPI 3.1, section 4.8.14). */
export interface Content {
  /** Lower case, without parameters. */
  mediaType: string;
  kind: BodyKind;
  pointer: string;
  schema: Schema;
  /** How properties of a form are written, as far as the document says. */
  encoding: { [property: string]: FieldEncoding };
  examples: Example[];
}

/** How a body is written. */
export type BodyKind = 'json' | 'form' | 'multipart' | 'text' | 'xml' | 'binary';

/** OpenAPI 3.1, section 4.8.15. */
export interface FieldEncoding {
  mediaType?: string;
  style?: Style;
  explode?: boolean;
  allowReserved?: boolean;
}

export interface Example {
  name: string;
  summary?: string;
  description?: string;
  value: Json;
}

/** OpenAPI 3.1, section 4.8.17. */
export interface Response {
  /** `200`, a range such as `4XX`, or `default`. */
  status: string;
  pointer: string;
  description: string;
  headers: Header[];
  contents: Content[];
  /** The kinds of faulty request that this response answers (`x-refuses`); empty if the document does not say. */
  refuses: RequestFault[];
  /** Whether it says that the server has certainly not processed the request (`x-not-processed`). */
  notProcessed: boolean;
}

export type RequestFault = 'credentials' | 'media-type' | 'body-syntax' | 'body-schema' | 'parameters';

export interface Header {
  name: string;
  required: boolean;
  /** Whether the properties of an object are written as `name=value`. */
  explode: boolean;
  description?: string;
  schema: Schema;
}
