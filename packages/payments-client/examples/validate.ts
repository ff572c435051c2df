import { PaymentsClient } from '@scope/payments-client';
import { ValidationError, validate } from '@scope/payments-client/validate';
import { order } from './order.ts';

const client = new PaymentsClient({ validate });

try {
  await client.payments.create({ ...order, metadata: { 'order id': 'A-1042' } });
} catch (error) {
  if (!(error instanceof ValidationError)) throw error;
  for (const { pointer, message } of error.issues) console.log(pointer, message);
}
