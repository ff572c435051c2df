export * from './generated/validators.ts';
export type { Fault } from './runtime/validation.ts';
