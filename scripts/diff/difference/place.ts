/** A place in the API, in the terms of the spec. */
export interface Place {
  /** An operation's part such as `POST /books · request`, a component's name, or a part of the document such as `servers`. */
  scope: string;
  /** The path below the scope: `author.name`, `tags[]`, `labels.*`; empty for the scope itself. */
  path: string;
}

/** How long a printed place may be. */
export const longestPlace = 200;

/** `POST /books · request · author.name`, or `Genre` and `Author.name` for a component. A long one lacks its middle. */
export function printPlace({ scope, path }: Place): string {
  const inner = scope.includes(' · ') ? ` · ${path}` : (path.startsWith('[') ? '' : '.') + path;
  const whole = path === '' ? scope : scope + inner;
  const half = longestPlace / 2 - 1;
  return whole.length > longestPlace ? `${whole.slice(0, half)} … ${whole.slice(-half)}` : whole;
}

/** The place of a property, of the items of an array (`[]`) or of additional properties (`*`). */
export function inside({ scope, path }: Place, step: string): Place {
  if (step === '[]') return { scope, path: `${path}[]` };
  return { scope, path: path === '' ? step : `${path}.${step}` };
}

/** The subject of a sentence about the place. */
export function subject({ path }: Place): string {
  if (path === '') return 'The value';
  if (path.endsWith('[]')) return 'An item';
  const name = path.split('.').at(-1) ?? path;
  return name === '*' ? 'An additional property' : `\`${name}\``;
}

/** The scope of one media type of a body; `application/json` is not mentioned. */
export function contentScope(scope: string, mediaType: string): string {
  return mediaType === 'application/json' ? scope : `${scope} (${mediaType})`;
}
