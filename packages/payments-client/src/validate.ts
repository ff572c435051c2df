export * from './generated/validate.ts';
