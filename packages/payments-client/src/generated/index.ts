// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export type * from '@scope/payments-types';
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
export { PaymentsClient, PaymentsClient as default, type PaymentsClientOptions } from './client.ts';
export type { Payments } from './make-payments.ts';
export type { Binary } from './types.ts';
