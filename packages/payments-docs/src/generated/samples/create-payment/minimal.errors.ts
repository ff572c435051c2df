// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { PaymentsClient, StatusError } from '@scope/payments-client';

const client = new PaymentsClient({
  bearerToken: process.env.DODO_PAYMENTS_API_KEY,
  environment: 'test_mode',
});

try {
  const payment = await client.payments.create({
    billing: {
      city: 'Berlin',
      country: 'DE',
      state: 'Berlin',
      street: 'Oranienstrasse 25',
      zipcode: '10999',
    },
    customer: { customer_id: 'cus_9Rm4tYx2Lq' },
    product_cart: [
      {
        product_id: 'pdt_8fJ2kQwLmZ',
        quantity: 1,
      },
    ],
  });
  console.log(payment.payment_id);
} catch (error) {
  // Other errors, such as a broken connection, have no status.
  if (!(error instanceof StatusError)) throw error;
  console.error(error.status, error.code, error.message);
}
