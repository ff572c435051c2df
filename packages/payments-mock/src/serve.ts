export * from './generated/serve.ts';
