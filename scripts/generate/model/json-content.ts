import type { Content } from './api.ts';

/** The part of a body that holds JSON, as far as its media type says; one that says nothing is taken for JSON. */
export function jsonContent(contents: readonly Content[]): Content | undefined {
  return contents.find(({ mediaType }) => isJson(mediaType)) ?? contents.find(({ mediaType }) => isOpen(mediaType));
}

function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

function isOpen(mediaType: string): boolean {
  return mediaType === '*/*' || mediaType === 'application/*';
}
