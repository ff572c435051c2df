import type { Api, Content, Json, Operation } from '../../model/api.ts';
import { hasFields, isValidated, requestContent } from '../../model/json-content.ts';
import { writeForm } from '../../wire/form.ts';
import { writeMultipart } from '../../wire/multipart.ts';
import { propertyPointer, removeAt } from '../case/body.ts';
import type { Case } from '../case/case.ts';
import { refusals, successes } from '../case/statuses.ts';
import { acceptedTitle, refusedTitle } from '../case/titles.ts';
import { fieldsOf } from '../parameters/fields.ts';
import { boundary, contentTypeOf, formCheck } from '../parameters/form-bodies.ts';
import { plainBody } from '../parameters/plain-body.ts';
import { certifierOf } from '../samples/certify.ts';
import type { Samples } from '../samples/sample.ts';

/** The media types besides the usual one that a body may have: valid as the document shows it, and without each required property. */
export function otherContents(operation: Operation, api: Api, samples: Samples): Case[] {
  const contents = operation.requestBody?.contents ?? [];
  const usual = requestContent(contents);
  return contents
    .filter((content) => content !== usual && !content.mediaType.includes('*'))
    .flatMap((content) => casesOf(operation, content, api, samples));
}

function casesOf(operation: Operation, content: Content, api: Api, samples: Samples): Case[] {
  const { mediaType } = content;
  const send = (title: string, text: string, keyword?: 'required'): Case => {
    const statuses = keyword ? refusals(operation, 'body-schema') : successes(operation);
    return {
      topic: 'media type',
      title: keyword ? refusedTitle(title, statuses) : acceptedTitle(title),
      request: { text, headers: { 'content-type': contentTypeOf(content) } },
      verdict: keyword ? { fault: 'body-schema', statuses } : { statuses },
    };
  };
  const plain = plainBody(content, samples);
  if (!isValidated(content)) return plain === undefined ? [] : [send(mediaType, plain)];
  const certifier = certifierOf(api.document);
  const isSendable = hasFields(content)
    ? formCheck(content, api, operation.requestBody?.required ?? false)
    : () => true;
  const isValid = (body: Json): boolean => certifier.valid(content.schema.pointer, body) && isSendable(body, true);
  const shown = content.examples.map(({ value }) => value);
  const [body] = [...shown, samples.of(content.schema, 'required'), samples.of(content.schema, 'all')].filter(
    (one) => one !== undefined && isValid(one),
  );
  if (body === undefined) return [];
  const names = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : [];
  const lacking = names.flatMap((name): Case[] => {
    const pointer = propertyPointer('', name);
    const less = removeAt(body, pointer);
    const isIntended = certifier.breaksOnly(content.schema.pointer, less, { pointer, keywords: ['required'] });
    if (!isIntended || !isSendable(less, false)) return [];
    return [send(`${mediaType} without ${name}`, written(content, api, less), 'required')];
  });
  return [send(mediaType, written(content, api, body)), ...lacking];
}

function written(content: Content, api: Api, body: Json): string {
  if (content.kind === 'form') return writeForm(fieldsOf(content, api), body);
  if (content.kind !== 'multipart') return JSON.stringify(body);
  return writeMultipart(fieldsOf(content, api), body, boundary).join('');
}
