import type { Json } from '../../spec/node.ts';

/** What one response tells for the request of another operation (OpenAPI 3.1, section 4.8.20). */
export interface Link {
  /** Unique in its response. */
  name: string;
  pointer: string;
  description?: string;
  /** The id of the operation whose response has it, and the status of that response. */
  from: string;
  status: string;
  /** The id of the operation that it leads to. */
  to: string;
  parameters: LinkedParameter[];
  /** The body of the request, if the link gives one. */
  requestBody?: Json;
  /** Whether it gives every required parameter and, if one is required, a body; so that the request can be made from the response alone. */
  isComplete: boolean;
}

/** A parameter of the operation that a link leads to. */
export interface LinkedParameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  /** A runtime expression such as `$response.body#/id` (section 4.8.20.4), a text with such expressions in braces, or a constant. */
  value: Json;
}
