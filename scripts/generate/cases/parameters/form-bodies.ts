import type { Api, Content, Json } from '../../model/api.ts';
import { readForm, writeForm } from '../../wire/form.ts';
import { readMultipart, writeMultipart } from '../../wire/multipart.ts';
import type { Parsed } from '../../wire/parse.ts';
import { certifierOf } from '../samples/certify.ts';
import { asTexts } from './as-texts.ts';
import { fieldsOf } from './fields.ts';

/** Separates the parts of a multipart body that a case sends. */
export const boundary = 'boundary';

/** The header of a valid request with a body of this media type. */
export function contentTypeOf({ mediaType, kind }: Content): string {
  if (kind === 'multipart') return `${mediaType}; boundary=${boundary}`;
  return kind === 'json' && mediaType.includes('*') ? 'application/json' : mediaType.replace('*', 'octet-stream');
}

/**
 * Makes a function that tells whether a body, written as a form and read again, is still the same, and valid or invalid as it was: a form
 * has no types and cannot contain an empty list.
 */
export function formCheck(content: Content, api: Api, isRequired: boolean): (body: Json, isValid: boolean) => boolean {
  const fields = fieldsOf(content, api);
  const certifier = certifierOf(api.document);
  const again = (body: Json): Parsed[] => {
    if (content.kind === 'form') return readForm(fields, writeForm(fields, body));
    const bytes = new TextEncoder().encode(writeMultipart(fields, body, boundary).join(''));
    return readMultipart(fields, bytes, `multipart/form-data; boundary=${boundary}`);
  };
  return (body, isValid) => {
    if (JSON.stringify(body).includes(boundary)) return false;
    // An empty form is no body, which is valid where none is required.
    if (!isValid && !isRequired && content.kind === 'form' && writeForm(fields, body) === '') return false;
    const values = again(body).flatMap((parsed) => ('value' in parsed ? [parsed.value as Json] : []));
    const isSame = values.some((value) => asTexts(value) === asTexts(body));
    return isSame && isValid === values.some((value) => certifier.valid(content.schema.pointer, value));
  };
}
