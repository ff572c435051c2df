import type { RequestContent } from '../api/description.ts';

/** Returns the documented content that a `Content-Type` names; undefined if there is none, or if its charset is not UTF-8. */
export function findContent(contents: readonly RequestContent[], contentType: string): RequestContent | undefined {
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  // JSON is always UTF-8 (RFC 8259, section 8.1), so another charset means another kind of body.
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && !/^"?(?:utf-?8|us-ascii)"?$/.test(charset)) return undefined;
  return (
    contents.find((content) => content.mediaType === mediaType) ??
    contents.find((content) => content.mediaType.includes('*') && isWithin(mediaType, content.mediaType))
  );
}

function isWithin(mediaType: string, range: string): boolean {
  const [type] = range.split('/');
  return /^[^/]+\/[^/]+$/.test(mediaType) && (type === '*' || mediaType.startsWith(`${type}/`));
}
