export * from './generated/json.ts';
