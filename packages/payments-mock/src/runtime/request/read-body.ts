import { type Json, readForm, readMultipart } from '../../generated/types.ts';
import type { Operation, RefusalReason, RequestContent, Validate } from '../api/description.ts';
import { type MockRequest, readHeader } from '../api/exchange.ts';
import { findContent } from './find-content.ts';
import { readJson } from './read-json.ts';

/** The body of a request as far as it can be read, or why it is refused. */
export type Body =
  | { received?: Json; validate?: Validate }
  | { reason: Extract<RefusalReason, 'body-size' | 'media-type' | 'body-syntax'>; message: string };

/** Reads the body of a request. Ignores it if the operation takes none. */
export function readBody({ body: expected }: Operation, request: MockRequest): Body {
  if (request.body === 'too large') return { reason: 'body-size', message: 'The body is too large' };
  if (!expected) return {};
  const contentType = readHeader(request, 'content-type');
  if (request.body.length === 0 && contentType === undefined) return missing(expected.required);
  const encoding = readHeader(request, 'content-encoding')?.trim().toLowerCase();
  if (encoding && encoding !== 'identity') {
    return {
      reason: 'media-type',
      message: `The body must not be compressed, but is sent as ${encoding.slice(0, 100)}`,
    };
  }

  const content = findContent(expected.contents, contentType ?? '');
  if (!content) {
    const wanted = expected.contents.map(({ mediaType }) => mediaType).join(' or ');
    const sent = contentType === undefined ? 'names no media type' : `says ${contentType.slice(0, 100)}`;
    return { reason: 'media-type', message: `The header Content-Type must be ${wanted}, but ${sent}` };
  }
  // A form without fields is empty.
  if (request.body.length === 0 && content.form?.kind !== 'form') return missing(expected.required);
  if (!content.validate) return {};
  if (content.form) return readFields(content, content.validate, request.body, contentType ?? '');
  const json = readJson(request.body);
  if ('message' in json) return { reason: 'body-syntax', message: json.message };
  return { received: json.value, validate: content.validate };
}

/** Reads a form, in the way that has the fewest issues. */
function readFields({ form }: RequestContent, validate: Validate, body: Uint8Array, contentType: string): Body {
  const { kind, fields = [] } = form ?? {};
  const readings = kind === 'form' ? readForm(fields, decoder.decode(body)) : readMultipart(fields, body, contentType);
  const [best] = readings
    .filter(({ problem }) => problem === undefined)
    .map(({ value }) => ({ received: value as Json, count: validate(value).length }))
    .toSorted((left, right) => left.count - right.count);
  if (best) return { received: best.received, validate };
  return { reason: 'body-syntax', message: `The body ${readings[0]?.problem}` };
}

const decoder = new TextDecoder();

function missing(isRequired: boolean): Body {
  return isRequired ? { reason: 'body-syntax', message: 'The body is missing' } : {};
}
