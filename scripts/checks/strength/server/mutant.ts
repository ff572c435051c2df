/** A server, as a function from request to response. */
export type Handle = (request: Request) => Promise<Response>;

/** The statuses that a server answers with, each with the topic of a case that receives it. */
export type Given = ReadonlyMap<string, string>;

/** A server with one fault, which the contract suite must catch. */
export interface Mutant {
  /** What is wrong with it: `#/components/schemas/Metadata/maxProperties: 51 instead of 50`. */
  name: string;
  /** Words of the topics whose cases are likely to catch it; they are tried first. */
  hints: readonly string[];
  /** Makes the server. */
  serve(): Handle;
}
