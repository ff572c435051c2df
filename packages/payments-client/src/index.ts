export type * from '@scope/payments-types';
export type { Call } from './call.ts';
export * from './errors.ts';
export {
  PaymentsClient,
  PaymentsClient as default,
  type PaymentsClientOptions,
} from './generated/client.ts';
export type { Payments } from './generated/make-payments.ts';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './hooks.ts';
export type { Middleware } from './openapi-fetch.ts';
export type { CallOptions, ClientOptions, Fetch, Limits } from './options.ts';
export * from './status-errors.ts';
