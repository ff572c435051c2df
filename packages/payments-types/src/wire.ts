export * from './generated/wire.ts';
