/** Where in the API something stands, in the words of the spec. */
export interface Place {
  /** An operation's part such as `POST /payments · request`, a component's name, or a part of the document such as `servers`. */
  scope: string;
  /** Below it: `billing.city`, `product_cart[]`, `metadata.*`; empty for the whole. */
  path: string;
}

/** `POST /payments · request · billing.city`, or `Currency` and `ProductCartItem.amount` for a component. */
export function printPlace({ scope, path }: Place): string {
  if (path === '') return scope;
  return scope.includes(' · ') ? `${scope} · ${path}` : scope + (path.startsWith('[') ? '' : '.') + path;
}

/** The place of a property; of the items of a list (`[]`); of what is not listed (`*`). */
export function inside({ scope, path }: Place, step: string): Place {
  if (step === '[]') return { scope, path: `${path}[]` };
  return { scope, path: path === '' ? step : `${path}.${step}` };
}

/** What a sentence about the place begins with. */
export function subject({ path }: Place): string {
  if (path === '') return 'It';
  if (path.endsWith('[]')) return 'An item';
  const name = path.split('.').at(-1) ?? path;
  return name === '*' ? 'A value' : `\`${name}\``;
}

/** The scope of one media type of a body; JSON goes without saying. */
export function contentScope(scope: string, mediaType: string): string {
  return mediaType === 'application/json' ? scope : `${scope} (${mediaType})`;
}
