/** What the data of a success can be; `nothing` if the response has no body. */
export type Kind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'nothing';

/** Returns the kind of data that was parsed from JSON. */
export function kindOf(data: unknown): Kind {
  if (data === undefined) return 'nothing';
  if (data === null) return 'null';
  return Array.isArray(data) ? 'array' : (typeof data as Kind);
}
