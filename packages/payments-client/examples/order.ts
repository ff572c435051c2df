import type { CreatePaymentRequest } from '@scope/payments-client';

export const order: CreatePaymentRequest = {
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { customer_id: 'cus_9Rm4tYx2Lq' },
  product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
};
