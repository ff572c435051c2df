import type { Content } from './api.ts';

/** The content of a body that is JSON by its media type, or else that of a wildcard media type. */
export function jsonContent(contents: readonly Content[]): Content | undefined {
  return contents.find(({ mediaType }) => isJson(mediaType)) ?? contents.find(({ mediaType }) => isOpen(mediaType));
}

function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

function isOpen(mediaType: string): boolean {
  return mediaType === '*/*' || mediaType === 'application/*';
}
