// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

const response = await fetch('https://test.dodopayments.com/payments', {
  method: 'POST',
  headers: {
    Authorization: `Bearer ${process.env.DODO_PAYMENTS_API_KEY}`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
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
  }),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());
