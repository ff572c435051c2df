// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { PaymentsClient } from '@scope/payments-client';

const client = new PaymentsClient({
  bearerToken: process.env.DODO_PAYMENTS_API_KEY,
  environment: 'test_mode',
});

const payment = await client.payments.create({
  billing: {
    city: 'Austin',
    country: 'US',
    state: 'TX',
    street: '600 Congress Avenue',
    zipcode: '78701',
  },
  customer: {
    email: 'grace@example.com',
    name: 'Grace Hopper',
  },
  product_cart: [
    {
      product_id: 'pdt_8fJ2kQwLmZ',
      quantity: 1,
    },
  ],
  payment_link: true,
  return_url: 'https://shop.example.com/thanks',
});

console.log(payment.payment_id);
