import { type Field, isBinary, isJson, writeForm, writeMultipart } from '../../generated/types.ts';

/** A body as it is sent, with its media type; none if the platform knows it. */
export interface Written {
  contentType: string | null;
  write(body: unknown): RequestInit['body'];
}

/** How a body of a media type is written. The platform writes what is made for it, such as `FormData`, whatever the media type. */
export function writerOf(body: unknown, mediaType: string, fields: readonly Field[] = []): Written {
  const asIs = (given: unknown) => given as RequestInit['body'];
  if (body instanceof FormData) return { contentType: null, write: asIs };
  if (body instanceof URLSearchParams) return { contentType: 'application/x-www-form-urlencoded', write: String };
  const isRange = mediaType.includes('*');
  if (isBinary(body) || body instanceof ReadableStream) {
    const own = (body as { type?: string }).type || 'application/octet-stream';
    return { contentType: isRange || isJson(mediaType) ? own : mediaType, write: asIs };
  }
  if (mediaType === 'application/x-www-form-urlencoded' && typeof body !== 'string')
    return { contentType: mediaType, write: (form) => writeForm(fields, form) };
  if (/^multipart\//.test(mediaType) && typeof body !== 'string') {
    const boundary = crypto.randomUUID();
    return {
      contentType: `${mediaType}; boundary=${boundary}`,
      write: (form) => new Blob(writeMultipart(fields, form, boundary) as ConstructorParameters<typeof Blob>[0]),
    };
  }
  if (typeof body === 'string' && !isJson(mediaType) && !isRange) return { contentType: mediaType, write: asIs };
  return { contentType: isRange ? 'application/json' : mediaType, write: (json) => JSON.stringify(json) };
}
