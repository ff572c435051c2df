export * from './generated/validators.ts';
export type { Fault } from './validation.ts';
