import { PaymentsClient } from '@scope/payments-client';
import { order } from './order.ts';

const client = new PaymentsClient();

const { data, error, response } = await client.POST('/payments', { body: order });

console.log(response.ok ? data?.payment_id : error?.message);
