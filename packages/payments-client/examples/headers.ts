import { PaymentsClient } from '@scope/payments-client';
import { order } from './order.ts';

const client = new PaymentsClient();

const { data, response, requestId } = await client.payments.create(order).withResponse();

console.log(data.payment_id, response.status, requestId ?? 'no request id');
