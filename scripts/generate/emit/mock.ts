import { type File, header } from '../files.ts';
import type { Api, Operation, Parameter, SecurityScheme } from '../model/api.ts';
import { jsonContent } from '../model/json-content.ts';
import type { Schema } from '../model/schema.ts';
import type { Names } from '../names.ts';
import { describeAnswer, validator } from './mock/answers.ts';
import { printValue } from './mock/code.ts';
import { emitExampleCall } from './mock/example-call.ts';
import { refusals } from './mock/refusals.ts';

/** Emits what the mock server knows of the API: routes, credentials, media types, and the answers to give. */
export function emitMock(api: Api, names: Names, warn: (warning: string) => void): File[] {
  const description = {
    servers: servers(api),
    basePaths: basePaths(api),
    schemes: Object.fromEntries(api.securitySchemes.map((scheme) => [scheme.name, describeScheme(scheme)])),
    operations: api.operations.map((operation) => describeOperation(api, operation, warn)),
  };
  const content = `${header}
import { validators } from '${names.packages.types}/validators';
import type { Description } from '../runtime/description.ts';

/** The API: ${api.operations.length === 1 ? 'its operation' : 'its operations'}, how credentials are sent, and what is answered. */
export const description: Description = ${printValue(description)};
`;
  return [{ path: `${names.generated.mock}/description.ts`, content }, emitExampleCall(api, names)];
}

/** The addresses of the servers, as far as they are whole. */
function servers(api: Api): string[] {
  return api.servers.map(({ url }) => url).filter((url) => /^https?:\/\//i.test(url) && !url.includes('{'));
}

/** What stands before the paths of operations in the servers' addresses. */
function basePaths(api: Api): string[] {
  const paths = api.servers.map(({ url }) => url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, ''));
  return [...new Set(paths)].filter((base) => base.startsWith('/') && !base.includes('{')).sort();
}

function describeScheme(scheme: SecurityScheme) {
  return scheme.kind === 'apiKey'
    ? { kind: scheme.kind, in: scheme.in, name: scheme.parameter }
    : { kind: scheme.kind };
}

function describeOperation(api: Api, operation: Operation, warn: (warning: string) => void) {
  const { id, method, path: template, parameters, requestBody, responses } = operation;
  const json = jsonContent(requestBody?.contents ?? []);
  return {
    id,
    method,
    path: template,
    security: operation.securityOptional ? [] : operation.security,
    parameters: parameters.map((parameter) => describeParameter(api, operation, parameter)),
    body: requestBody && {
      required: requestBody.required,
      contents: requestBody.contents.map(({ mediaType }) => ({
        mediaType,
        validate: mediaType === json?.mediaType ? validator(operation, 'request') : undefined,
      })),
    },
    success: (responses.find(({ status }) => /^[23]/.test(status)) ?? responses.at(-1))?.status ?? '200',
    refusals: refusals(operation),
    answers: Object.fromEntries(
      responses.map((response) => [response.status, describeAnswer(api, operation, response, warn)]),
    ),
  };
}

function describeParameter(api: Api, operation: Operation, { name, in: place, required, schema }: Parameter) {
  const resolved = resolve(api, schema);
  const isList = resolved.kind === 'array';
  return {
    name,
    in: place,
    required,
    type: parameterType(api, isList ? resolved.items : resolved),
    isList,
    validate: validator(operation, 'parameters', place, name),
  };
}

/** What the text of a parameter stands for. Where more than one type fits, the server tries them. */
function parameterType(api: Api, schema: Schema): 'string' | 'number' | 'boolean' | 'any' {
  const resolved = resolve(api, schema);
  if (resolved.kind === 'string' || resolved.kind === 'number' || resolved.kind === 'boolean') return resolved.kind;
  const isText = resolved.kind === 'enum' && resolved.values.every(({ value }) => typeof value === 'string');
  return isText ? 'string' : 'any';
}

function resolve(api: Api, schema: Schema): Schema {
  const target = schema.kind === 'reference' ? api.schemas.find(({ name }) => name === schema.name) : undefined;
  return target ? resolve(api, target.schema) : schema;
}
