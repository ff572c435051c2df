import type { Issue } from '../generated/types.ts';

/** Every issue of a value; none when it is as the document says. */
type Check = (value: unknown) => Issue[];

/** What the document says of calls. */
export interface Contract {
  /** By method and path, such as `GET /things/{id}`. */
  operations: Record<string, Operation>;
  /** The names that the document gives to properties. Any other in a pointer is data. */
  names: ReadonlySet<string>;
}

/** The parts of one call that can be checked. */
export interface Operation {
  /** The body, where it is JSON. */
  request?: Check;
  /** By place and name. */
  parameters?: Partial<Record<string, Record<string, Check>>>;
  /** By status, range of statuses such as `2XX`, or `default`. */
  responses: Partial<Record<string, Check>>;
  /** What a request cannot do without: `body`, `path id`, `query limit`. */
  required: string[];
}
