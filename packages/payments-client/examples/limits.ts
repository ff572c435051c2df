import { PaymentsClient } from '@scope/payments-client';
import { order } from './order.ts';

const client = new PaymentsClient({ timeout: 10_000, maxRetries: 3 });
const shop = new AbortController();

const payment = await client.payments.create(order, { deadline: 20_000, signal: shop.signal });

console.log(payment.payment_id);
