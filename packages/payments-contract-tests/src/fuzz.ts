export * from './generated/fuzz.ts';
