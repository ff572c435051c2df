import type { Base } from '../../cases/case/case.ts';
import { refusals, successes } from '../../cases/case/statuses.ts';
import { unusualFields } from '../../cases/parameters/fields.ts';
import { contentTypeOf } from '../../cases/parameters/form-bodies.ts';
import { plainBody } from '../../cases/parameters/plain-body.ts';
import { unusualParameters } from '../../cases/parameters/spelling.ts';
import { promises } from '../../cases/promises/promises.ts';
import { validCredentials } from '../../cases/protocol/credentials.ts';
import { answerBodies } from '../../cases/samples/answer-bodies.ts';
import { Samples } from '../../cases/samples/sample.ts';
import type { Api, Json, Operation, RequestFault, Response } from '../../model/api.ts';
import { hasFields, jsonContent, requestContent } from '../../model/json-content.ts';
import { literal, propertyAccess, propertyKey, quote } from '../typescript.ts';

const faults: readonly RequestFault[] = ['credentials', 'media-type', 'body-syntax', 'body-schema', 'parameters'];

/**
 * Prints the contract of an operation: its method, path, security, request and responses in the document. `validators` is an expression for the
 * validators of its responses.
 */
export function printContract(
  operation: Operation,
  api: Api,
  parameters: { [placeAndName: string]: Json },
  base: Base | undefined,
  validators = 'responses',
): string {
  const content = requestContent(operation.requestBody?.contents ?? []);
  const text = content && plainBody(content, Samples.for(api));
  const credentials = validCredentials(operation, api);
  const headers = {
    accept: 'application/json',
    ...credentials.headers,
    ...(content && (base || text !== undefined) ? { 'content-type': contentTypeOf(content) } : {}),
  };
  const unusual = unusualParameters(operation);
  const request = [
    `headers: ${literal(headers)}`,
    `parameters: ${literal({ ...parameters, ...credentials.parameters })}`,
    ...(unusual.length === 0 ? [] : [`unusual: ${literal(unusual)}`]),
    ...(base ? [`body: ${base.name}`] : []),
    ...(base && content && hasFields(content)
      ? [`form: ${literal({ kind: content.kind, fields: unusualFields(content, api) })}`]
      : []),
    ...(text === undefined ? [] : [`text: ${quote(text)}`]),
  ];
  const refused = faults.map((fault) => `${propertyKey(fault)}: ${literal(refusals(operation, fault))}`);
  return `operation({
  method: ${quote(operation.method)},
  path: ${quote(operation.path)},
  request: { ${request.join(', ')} },
  accepts: ${literal(successes(operation))},
  refuses: { ${refused.join(', ')} },
  answers: { ${operation.responses.map((one) => printAnswer(one, api, validators)).join(', ')} },
  promises: ${literal(promises(operation, api))},
})`;
}

function printAnswer({ status, contents }: Response, api: Api, validators: string): string {
  const json = jsonContent(contents);
  const members = [
    `mediaTypes: ${literal(contents.map(({ mediaType }) => mediaType))}`,
    ...(json && answerBodies(json, api).length === 0 ? ['mayBeEmpty: true'] : []),
    ...(json ? [`validate: ${validators}${propertyAccess(status)}`] : []),
  ];
  return `${propertyKey(status)}: { ${members.join(', ')} }`;
}

/** Whether any documented answer is JSON, and so has a validator. */
export function hasJsonAnswer({ responses }: Operation): boolean {
  return responses.some(({ contents }) => jsonContent(contents) !== undefined);
}
