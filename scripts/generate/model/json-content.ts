import type { BodyKind, Content } from './api.ts';

/** How a body of a media type is written; `json` for any type, too, since JSON is one. */
export function bodyKind(mediaType: string): BodyKind {
  if (/[/+]json$/.test(mediaType) || mediaType === '*/*' || mediaType === 'application/*') return 'json';
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  if (mediaType === 'multipart/form-data') return 'multipart';
  if (/[/+]xml$/.test(mediaType)) return 'xml';
  return mediaType.startsWith('text/') ? 'text' : 'binary';
}

/** The content of a body that is JSON by its media type, or else that of a wildcard media type. */
export function jsonContent(contents: readonly Content[]): Content | undefined {
  const json = contents.filter(({ kind }) => kind === 'json');
  return json.find(({ mediaType }) => !mediaType.includes('*')) ?? json[0];
}

/** The content that a request has unless another one is asked for: JSON, else a form, else the first. */
export function requestContent(contents: readonly Content[]): Content | undefined {
  return jsonContent(contents) ?? contents.find(hasFields) ?? contents[0];
}

/** Whether a body is a form, each property of which is written by itself. */
export function hasFields({ kind }: Content): boolean {
  return kind === 'form' || kind === 'multipart';
}

/** Whether a validator can judge a body: one that is JSON, or a form. */
export function isValidated(content: Content): boolean {
  return content.kind === 'json' || hasFields(content);
}
