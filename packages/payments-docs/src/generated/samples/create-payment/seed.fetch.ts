// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

const response = await fetch('https://test.dodopayments.com/payments', {
  method: 'POST',
  headers: {
    Authorization: `Bearer ${process.env.DODO_PAYMENTS_API_KEY}`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
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
  }),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());
