/** A body with the required properties only, as code. */
export const body = `{
  billing: { city: 'city', country: 'AF', state: 'state', street: 'street', zipcode: 'zipcode' },
  customer: { customer_id: 'customer_id' },
  product_cart: [{ product_id: 'product_id', quantity: 0 }],
}`;

/** The same call with different clients. */
export const programs = {
  'this client': `
import { PaymentsClient } from '@scope/payments-client';
const client = new PaymentsClient();
const payment = await client.payments.create(${body});
console.log(payment.payment_id);
`,
  'this client, with validate': `
import { PaymentsClient } from '@scope/payments-client';
import { validate } from '@scope/payments-client/validate';
const client = new PaymentsClient({ validate });
const payment = await client.payments.create(${body});
console.log(payment.payment_id);
`,
  'this client, by path': `
import { PaymentsClient } from '@scope/payments-client';
const client = new PaymentsClient();
const { data } = await client.POST('/payments', { body: ${body} });
console.log(data?.payment_id);
`,
  'openapi-fetch': `
import createClient from 'openapi-fetch';
import type { paths } from '@scope/payments-types';
const client = createClient<paths>({ baseUrl: 'https://test.dodopayments.com' });
const { data } = await client.POST('/payments', { body: ${body} });
console.log(data?.payment_id);
`,
  'the SDK (dodopayments 2.52.0)': `
import DodoPayments from 'dodopayments';
const client = new DodoPayments();
const payment = await client.payments.create(${body});
console.log(payment.payment_id);
`,
  fetch: `
const response = await fetch('https://test.dodopayments.com/payments', {
  method: 'POST',
  headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
  body: JSON.stringify(${body}),
});
const payment = (await response.json()) as { payment_id: string };
console.log(payment.payment_id);
`,
} as const;
