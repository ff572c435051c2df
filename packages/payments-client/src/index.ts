export type * from '@scope/payments-types';
export * from './generated/client.ts';
export { PaymentsClient as default } from './generated/client.ts';
export type { Call } from './runtime/call.ts';
export {
  AbortError,
  CallError,
  ConfigurationError,
  ConnectionError,
  type Failure,
  isCallError,
  TimeoutError,
} from './runtime/errors.ts';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './runtime/hooks.ts';
export type { Middleware } from './runtime/openapi-fetch.ts';
export type { CallOptions, ClientOptions, Fetch, Limits, Validator } from './runtime/options.ts';
export { type Result, resultOf } from './runtime/result.ts';
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
} from './runtime/status-errors.ts';
