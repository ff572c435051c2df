import type { Names } from '../../names.ts';
import { fileOf, type Resource } from './resources.ts';

/**
 * Prints the main entry of the client. Lists each name, because a schema of the document can have the same name, and a listed name wins
 * over `export *`.
 */
export function printIndex(names: Names, resources: Resource[]): string {
  const types = resources.map((resource) => `export type { ${resource.type} } from './${fileOf(resource)}.ts';\n`);
  return `export type * from '${names.packages.types}';
export type { Call } from '../runtime/call/call.ts';
export { type Result, resultOf } from '../runtime/call/result.ts';
export { unlisted } from '../runtime/call/unlisted.ts';
export {
  AbortError,
  CallError,
  ConnectionError,
  isCallError,
  TimeoutError,
} from '../runtime/errors/call-errors.ts';
export { ConfigurationError } from '../runtime/errors/configuration-error.ts';
export { hasCode, type KnownCode } from '../runtime/errors/has-code.ts';
export type { Failure } from '../runtime/errors/progress.ts';
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  StatusError,
  UnprocessableEntityError,
  UnreadableResponseError,
} from '../runtime/errors/status-errors.ts';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from '../runtime/settings/hooks.ts';
export { type Level, type Logger, logTo } from '../runtime/settings/log-to.ts';
export type { Middleware } from '../runtime/settings/openapi-fetch.ts';
export type { CallOptions, ClientOptions, Fetch, Limits, Validator } from '../runtime/settings/options.ts';
export type { Binary } from './types.ts';
export { ${names.client}, ${names.client} as default, type ${names.client}Options } from './client.ts';
${types.join('')}`;
}

/** Prints the entry whose validator checks calls against the document. */
export function printValidate(): string {
  return `import type { Validator } from '../runtime/settings/options.ts';
import { makeValidator } from '../runtime/validate/validate.ts';
import { contract } from './contract.ts';

export { ValidationError, type ValidationIssue } from '../runtime/validate/validate.ts';

/**
 * Checks calls against the contract. Pass it to a client or a call as \`validate\`. Its rules are compiled ahead of time, without \`eval\`.
 */
export const validate: Validator = makeValidator(contract);
`;
}
