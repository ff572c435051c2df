export * from './generated/validators.ts';
