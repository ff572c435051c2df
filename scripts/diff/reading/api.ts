/** An OpenAPI document as the differ reads it: as plain data, webhooks and callbacks included. */
import type { Json, Node } from '../../generate/spec/node.ts';
import type { Position } from './position.ts';
import type { Schema } from './schema.ts';

export interface Api {
  servers: Server[];
  operations: Operation[];
  /** Webhooks and callbacks: requests that the API sends. */
  received: Operation[];
  /** Component schemas, under the names of their generated types. */
  schemas: NamedSchema[];
  document: Node;
}

export interface Server {
  /** Without a trailing slash. */
  url: string;
  /** The name of the environment in generated code. */
  name: string;
  description?: string;
}

export interface NamedSchema {
  name: string;
  schema: Schema;
}

export interface Operation {
  /** The name in generated code, or of a webhook. */
  id: string;
  pointer: string;
  /** In upper case. */
  method: string;
  path: string;
  /** What places inside begin with: `POST /books`, `webhook lent` or `POST /loans · callback returned`. */
  scope: string;
  /** Where the API sends a callback, as a runtime expression. */
  expression?: string;
  /** The noun in messages. */
  noun: 'operation' | 'webhook' | 'callback';
  /** Where code finds the client method, such as `['books', 'list']`; empty for what the API sends. */
  clientMethod: string[];
  tags: string[];
  parameters: Parameter[];
  requestBody?: RequestBody;
  responses: Response[];
  /** Of parameters and of the body. */
  sent: Position;
  /** Of responses. */
  answered: Position;
  node: Node;
}

/** OpenAPI 3.1, section 4.8.12. Headers of responses are parameters, too. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie' | 'querystring';
  pointer: string;
  required: boolean;
  schema: Schema;
  /** How the value is written: the style, or the media type if the parameter has `content`. */
  serialization: string;
  node: Node;
}

export interface RequestBody {
  required: boolean;
  pointer: string;
  contents: Content[];
  node: Node;
}

export interface Content {
  /** In lower case, without parameters. */
  mediaType: string;
  pointer: string;
  schema: Schema;
  examples: Json;
  /** How the parts of a form are written; references to headers are written out. */
  encoding: Node;
  node: Node;
}

export interface Response {
  /** `200`, a range such as `4XX`, or `default`. */
  status: string;
  pointer: string;
  headers: Parameter[];
  /** Written out, by name. */
  links: Node;
  contents: Content[];
  node: Node;
}
