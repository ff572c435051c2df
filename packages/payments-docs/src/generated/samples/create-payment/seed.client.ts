// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { PaymentsClient } from '@scope/payments-client';

const client = new PaymentsClient({
  bearerToken: process.env.DODO_PAYMENTS_API_KEY,
  environment: 'test_mode',
});

const payment = await client.payments.create({
  billing: {
    city: 'city',
    country: 'AF',
    state: 'state',
    street: 'street',
    zipcode: 'zipcode',
  },
  customer: { customer_id: 'customer_id' },
  product_cart: [
    {
      product_id: 'product_id',
      quantity: 0,
    },
  ],
});

console.log(payment.payment_id);
