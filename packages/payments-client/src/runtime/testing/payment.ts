import { type CreatePaymentRequest, PaymentsClient, type PaymentsClientOptions } from '../../index.ts';

/** A request that is right. */
export const request: CreatePaymentRequest = {
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { customer_id: 'cus_1' },
  product_cart: [{ product_id: 'pdt_1', quantity: 1 }],
};

/** What a server answers when it has made a payment. */
export const payment = {
  client_secret: 'cs_secret_1',
  customer: { customer_id: 'cus_1', email: 'ada@example.com', name: 'Ada Lovelace' },
  metadata: {},
  payment_id: 'pay_1',
  total_amount: 100,
};

/** A client of a test server. */
export function clientOf({ url }: { url: string }, options: PaymentsClientOptions = {}): PaymentsClient {
  return new PaymentsClient({ bearerToken: 'sk_secret_key', baseUrl: url, maxRetryDelay: 1000, ...options });
}
