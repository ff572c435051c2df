import type { Json, Operation, RequestFault, Validate } from './description.ts';
import { type MockRequest, readHeader } from './exchange.ts';
import { readJson } from './json.ts';
import { findContent } from './media-type.ts';

/** The body of a request as far as it can be read, or why it cannot. */
export type Body =
  | { received?: Json; validate?: Validate }
  | { fault: Extract<RequestFault, 'body-size' | 'media-type' | 'body-syntax'>; message: string };

/** Reads the body of a request that the operation takes; a body that it does not take is left alone. */
export function readBody({ body: expected }: Operation, request: MockRequest): Body {
  if (request.body === 'too large') return { fault: 'body-size', message: 'The body is too large' };
  if (!expected) return {};
  const contentType = readHeader(request, 'content-type');
  if (request.body.length === 0 && contentType === undefined) return missing(expected.required);
  const encoding = readHeader(request, 'content-encoding')?.trim().toLowerCase();
  if (encoding && encoding !== 'identity') {
    return {
      fault: 'media-type',
      message: `The body must not be compressed, but is sent as ${encoding.slice(0, 100)}`,
    };
  }

  const content = findContent(expected.contents, contentType ?? '');
  if (!content) {
    const wanted = expected.contents.map(({ mediaType }) => mediaType).join(' or ');
    const sent = contentType === undefined ? 'names no media type' : `says ${contentType.slice(0, 100)}`;
    return { fault: 'media-type', message: `The header Content-Type must be ${wanted}, but ${sent}` };
  }
  if (request.body.length === 0) return missing(expected.required);
  if (!content.validate) return {};
  const json = readJson(request.body);
  if ('fault' in json) return { fault: 'body-syntax', message: json.fault };
  return { received: json.value, validate: content.validate };
}

function missing(isRequired: boolean): Body {
  return isRequired ? { fault: 'body-syntax', message: 'The body is missing' } : {};
}
