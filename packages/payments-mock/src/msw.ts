export * from './generated/msw.ts';
