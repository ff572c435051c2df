import { logTo, PaymentsClient } from '@scope/payments-client';
import { order } from './order.ts';

const client = new PaymentsClient(logTo(console, 'info'));

await client.payments.create(order);
