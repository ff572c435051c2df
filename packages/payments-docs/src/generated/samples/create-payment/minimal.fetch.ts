// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

const response = await fetch('https://test.dodopayments.com/payments', {
  method: 'POST',
  headers: {
    Authorization: `Bearer ${process.env.DODO_PAYMENTS_API_KEY}`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
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
  }),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());
