export * from './errors.ts';
export { PaymentsClient, PaymentsClient as default } from './generated/client.ts';
export * from './status-errors.ts';
