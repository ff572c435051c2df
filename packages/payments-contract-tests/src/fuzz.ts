export * from './runtime/fuzz/fuzz.ts';
