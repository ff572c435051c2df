/**
 * The model: what the document says, as plain data that every generator reads. Optional members are absent when the
 * document is silent. Pointers are JSON pointers (RFC 6901) into the document, such as `/components/schemas/Currency`.
 */
import type { Diagnostic } from '../spec/diagnostics.ts';
import type { Json } from '../spec/node.ts';
import type { Places } from '../spec/places.ts';
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
  /** Component schemas, in order of name. */
  schemas: NamedSchema[];
  /** The document that pointers lead into: every schema in the view of those who use it. */
  document: { [key: string]: Json };
  /** The document as its author has it, in OpenAPI 3.1 and in canonical order. */
  source: { [key: string]: Json };
  /** A pointer into `document` as one into `source`. */
  origin(pointer: string): string;
  /** Where in the spec's files a place of the document was written. */
  places: Places;
  /** What could be expressed in part only, or not as the document's author would expect. One sentence each. */
  warnings: string[];
  /** What is read in another way than it is written, or cannot be said in the generated code. */
  diagnostics: Diagnostic[];
}

export interface Server {
  /** Without a trailing slash. */
  url: string;
  /** How code selects the server (`x-environment`, else as its description or its host says: `test`, `live`). */
  name: string;
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
  /** Whether requests can hold it, and whether responses can; directly or inside another schema. */
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
  /** Where the client offers it: `['books', 'create']` is `client.books.create()` (`x-client-method`, else from path, tag and method). */
  clientMethod: string[];
  tag?: string;
  summary?: string;
  description?: string;
  deprecated: boolean;
  parameters: Parameter[];
  requestBody?: RequestBody;
  /** In order of status. */
  responses: Response[];
  /** Alternatives, each a list of security scheme names that go together; empty when none is asked for. */
  security: string[][];
  /** Whether a request without any credential is as good: one alternative is empty (OpenAPI 3.1, section 4.8.30). */
  securityOptional: boolean;
  /** Calls written by hand in the document, such as with the vendor's own SDK (`x-codeSamples`). */
  codeSamples: CodeSample[];
}

/** A call that the document shows as it is, in some language. */
export interface CodeSample {
  /** Name of the language as the document writes it, such as `TypeScript`. */
  language: string;
  /** What the reader chooses it by; the language when the document names nothing else. */
  label: string;
  source: string;
}

/** OpenAPI 3.1, section 4.8.12. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  pointer: string;
  required: boolean;
  description?: string;
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
  pointer: string;
  schema: Schema;
  examples: Example[];
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
  /** The kinds of faulty request that this response answers (`x-refuses`); empty when the document does not say. */
  refuses: RequestFault[];
}

export type RequestFault = 'credentials' | 'media-type' | 'body-syntax' | 'body-schema' | 'parameters';

export interface Header {
  name: string;
  required: boolean;
  description?: string;
  schema: Schema;
}
