import { PaymentsClient, unlisted } from '@scope/payments-client';
import { order } from './order.ts';

const client = new PaymentsClient();

const payment = await client.payments.create(order, { extraBody: { short_link: true } });

console.log(unlisted(payment, 'short_link') ?? 'no short link yet');
