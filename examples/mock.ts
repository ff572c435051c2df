import { PaymentsClient } from '@scope/payments-client';
import { serve } from '@scope/payments-mock/serve';

const mock = await serve();
const client = new PaymentsClient({ bearerToken: 'any', baseUrl: mock.url });

const payment = await client.payments.create({
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { email: 'ada@example.com', name: 'Ada Lovelace' },
  product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
});

console.log(payment.payment_id);
await mock.close();
