export * from './runtime/check-fetch/check-fetch.ts';
