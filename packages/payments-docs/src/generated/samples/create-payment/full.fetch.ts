// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

const response = await fetch('https://test.dodopayments.com/payments', {
  method: 'POST',
  headers: {
    Authorization: `Bearer ${process.env.DODO_PAYMENTS_API_KEY}`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
    billing: {
      city: 'Oslo',
      country: 'NO',
      state: 'Oslo',
      street: 'Karl Johans gate 1',
      zipcode: '0154',
    },
    customer: {
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      phone_number: '+4722123456',
      create_new_customer: true,
    },
    product_cart: [
      { product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 },
      {
        product_id: 'pdt_paywhatyouwant',
        quantity: 2,
        amount: 1500,
      },
    ],
    allowed_payment_method_types: ['credit', 'debit', 'klarna'],
    billing_currency: 'NOK',
    discount_code: 'WELCOME10',
    metadata: { order_id: 'A-1042', channel: 'web' },
    payment_link: true,
    return_url: 'https://shop.example.com/thanks',
    show_saved_payment_methods: true,
    tax_id: 'NO923609016MVA',
  }),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());
