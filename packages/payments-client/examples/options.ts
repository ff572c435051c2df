import { PaymentsClient } from '@scope/payments-client';
import { order } from './order.ts';

const client = new PaymentsClient({ headers: { 'x-shop': 'berlin' } });
const patient = client.withOptions({ timeout: 120_000 });

const response = await patient.payments.create(order).asResponse();

console.log(response.status, response.headers.get('content-type'));
