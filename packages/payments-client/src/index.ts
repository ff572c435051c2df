export * from './generated/index.ts';
export { default } from './generated/index.ts';
