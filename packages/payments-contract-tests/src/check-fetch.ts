export * from './generated/check-fetch.ts';
