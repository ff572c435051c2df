export type * from '@scope/payments-types';
export type { Call } from './call.ts';
export * from './errors.ts';
export * from './generated/client.ts';
export { PaymentsClient as default } from './generated/client.ts';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './hooks.ts';
export type { Middleware } from './openapi-fetch.ts';
export type { CallOptions, ClientOptions, Fetch, Limits } from './options.ts';
export * from './status-errors.ts';
