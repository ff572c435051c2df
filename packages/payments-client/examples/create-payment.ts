import { PaymentsClient } from '@scope/payments-client';

const client = new PaymentsClient({ bearerToken: process.env.DODO_PAYMENTS_API_KEY, environment: 'test_mode' });

const payment = await client.payments.create({
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { email: 'ada@example.com', name: 'Ada Lovelace' },
  product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
  payment_link: true,
});

console.log(payment.payment_id, payment.payment_link);
