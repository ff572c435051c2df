import { fieldsOf } from '../../cases/parameters/fields.ts';
import { kindsOfParameter } from '../../cases/parameters/kinds.ts';
import { spellingOf } from '../../cases/parameters/spelling.ts';
import type { Api, Content, Operation, Parameter, Response, SecurityScheme } from '../../model/api.ts';
import { hasFields, isValidated, requestContent } from '../../model/json-content.ts';
import type { Note } from '../../spec/diagnostics.ts';
import { describeAnswer, validator } from './answers.ts';
import { createdBy, knownIds } from './resources.ts';
import type { SharedBodies } from './shared-bodies.ts';

/** Describes the API to the mock: routes, credentials, media types and answers. */
export function describeApi(api: Api, bodies: SharedBodies, note: Note) {
  return {
    title: api.title,
    servers: servers(api),
    basePaths: basePaths(api),
    schemes: Object.fromEntries(api.securitySchemes.map((scheme) => [scheme.name, describeScheme(scheme)])),
    operations: api.operations.map((operation) => describeOperation(api, operation, bodies, note)),
  };
}

/** The addresses of the servers that are complete URLs. */
function servers(api: Api): string[] {
  return api.servers.map(({ url }) => url).filter((url) => /^https?:\/\//i.test(url) && !url.includes('{'));
}

/** The base paths of the servers. */
function basePaths(api: Api): string[] {
  const paths = api.servers.map(({ url }) => url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, ''));
  return [...new Set(paths)].filter((base) => base.startsWith('/') && !base.includes('{')).sort();
}

function describeScheme(scheme: SecurityScheme) {
  return scheme.kind === 'apiKey'
    ? { kind: scheme.kind, in: scheme.in, name: scheme.parameter }
    : { kind: scheme.kind };
}

function describeOperation(api: Api, operation: Operation, bodies: SharedBodies, note: Note) {
  const { id, method, path: template, parameters, requestBody, responses } = operation;
  const first = requestContent(requestBody?.contents ?? []);
  return {
    id,
    method,
    path: template,
    security: operation.securityOptional ? [] : operation.security,
    parameters: listed(parameters.map((parameter) => describeParameter(api, operation, parameter))),
    body: requestBody && {
      required: requestBody.required,
      contents: requestBody.contents.map((content) => describeContent(api, operation, content, content === first)),
    },
    success: successStatus(responses),
    paging: operation.paging && { ...operation.paging, key: undefined },
    creates: listed(createdBy(operation, api)),
    known: knownIds(operation, api),
    answers: Object.fromEntries(
      responses.map((response) => [response.status, describeAnswer(api, operation, response, bodies, note)]),
    ),
  };
}

/** A body that a validator can judge, with the fields of a form; of another one, only the media type. */
function describeContent(api: Api, operation: Operation, content: Content, isFirst: boolean) {
  const { mediaType, kind } = content;
  if (!isValidated(content)) return { mediaType };
  const path = isFirst ? ['request'] : ['otherRequests', mediaType];
  return {
    mediaType,
    form: hasFields(content) ? { kind, fields: fieldsOf(content, api) } : undefined,
    validate: validator(operation, ...path),
  };
}

/** The status that answers a valid request: a document may list nothing but failures. */
function successStatus(responses: readonly Response[]): string {
  const success = responses.find(({ status }) => /^[23]/.test(status));
  return (success ?? responses.find(({ status }) => status === 'default'))?.status ?? '200';
}

function describeParameter(api: Api, operation: Operation, parameter: Parameter) {
  return {
    ...spellingOf(parameter),
    required: parameter.required || undefined,
    kinds: kindsOfParameter(parameter, api),
    validate: validator(operation, 'parameters', parameter.in, parameter.name),
  };
}

/** The list; undefined if it is empty. */
function listed<Item>(items: Item[]): Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
