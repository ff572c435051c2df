import { type Middleware, PaymentsClient } from '@scope/payments-client';
import { order } from './order.ts';

const trace: Middleware = {
  onRequest({ request }) {
    request.headers.set('traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
  },
};

const client = new PaymentsClient();
client.use(trace);

await client.payments.create(order);
