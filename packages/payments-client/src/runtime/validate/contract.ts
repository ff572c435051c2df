import type { Issue } from '../../generated/types.ts';

/** Returns the issues of a value; empty if it is valid. */
type Check = (value: unknown) => Issue[];

/** The document's rules for calls. */
export interface Contract {
  /** By method and path, such as `GET /things/{id}`. */
  operations: Record<string, Operation>;
  /** The names of properties and parameters in the document. Any other name in a pointer is data. */
  names: ReadonlySet<string>;
}

/** The parts of one call that can be checked. */
export interface Operation {
  /** The body, if it is JSON. */
  request?: Check;
  /** By place and name. */
  parameters?: Partial<Record<string, Record<string, Check>>>;
  /** By status, range of statuses such as `2XX`, or `default`. */
  responses: Partial<Record<string, Check>>;
  /** The required parts of a request: `body`, `path id`, `query limit`. */
  required: string[];
}
