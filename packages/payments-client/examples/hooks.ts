import { PaymentsClient } from '@scope/payments-client';
import { order } from './order.ts';

const client = new PaymentsClient({
  onResponse: ({ method, path, attempt, status, duration }) =>
    console.log(`${method} ${path} attempt ${attempt}: ${status ?? 'no answer'} in ${Math.round(duration)} ms`),
  onRetry: ({ status, error, delay }) => console.log(`again in ${delay} ms, after ${status ?? error}`),
});

await client.payments.create(order);
