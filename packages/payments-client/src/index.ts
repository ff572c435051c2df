export type * from '@scope/payments-types';
export type { Call } from './call.ts';
export {
  AbortError,
  CallError,
  ConfigurationError,
  ConnectionError,
  type Failure,
  isCallError,
  TimeoutError,
} from './errors.ts';
export * from './generated/client.ts';
export { PaymentsClient as default } from './generated/client.ts';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './hooks.ts';
export type { Middleware } from './openapi-fetch.ts';
export type { CallOptions, ClientOptions, Fetch, Limits, Validator } from './options.ts';
export { type Result, resultOf } from './result.ts';
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
} from './status-errors.ts';
