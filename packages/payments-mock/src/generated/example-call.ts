// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type { ExampleCall } from '../runtime/command/example-call.ts';

/** A call that the mock answers with success. */
export const exampleCall: ExampleCall = {
  method: 'POST',
  target: '/payments',
  security: ['ApiKey'],
  headers: { 'Content-Type': 'application/json' },
  body: {
    billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
    customer: { customer_id: 'cus_9Rm4tYx2Lq' },
    product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
  },
};
