// Copied from scripts/generate/wire/parameter.ts by `pnpm generate`. Do not edit.

/** Where a parameter is sent. */
export type Place = 'path' | 'query' | 'header' | 'cookie';

/** How a value becomes text (OpenAPI 3.1, section 4.8.12.3; `cookie` is of OpenAPI 3.2). */
export type Style =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie';

/** How a parameter is written. What is absent is the default of its place. */
export interface Parameter {
  name: string;
  in: Place;
  style?: Style;
  /** Whether each item or property is written by itself. */
  explode?: boolean;
  /** Whether reserved characters of a query stay as they are, as far as they do not end the value. */
  allowReserved?: boolean;
  /** The media type of its text, if the document gives one instead of a style. */
  mediaType?: string;
}

/** The style of a place, unless the document names another. */
export function defaultStyle(place: Place): Style {
  return place === 'path' || place === 'header' ? 'simple' : 'form';
}

/** Whether items and properties are written one by one, unless the document says. */
export function defaultExplode(style: Style): boolean {
  return style === 'form' || style === 'cookie' || style === 'deepObject';
}

/** The style of a parameter and whether it explodes. */
export function styleOf({ in: place, style = defaultStyle(place), explode = defaultExplode(style) }: Parameter) {
  return { style, explode };
}

/** Whether a media type is JSON, by its own name or by the suffix `+json` (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/i.test(mediaType.split(';', 1)[0]?.trim() ?? '');
}
