/**
 * Run as a program of its own with the name of a client: makes calls over a fetch within the process, and prints the CPU time of one, in
 * microseconds. A process each, because what the compiler learns from one client would help or hinder the next.
 */
import { PaymentsClient, type paths } from '@scope/payments-client';
import createClient from 'openapi-fetch';

const answer = JSON.stringify({
  client_secret: 'client_secret',
  customer: { customer_id: 'customer_id', email: 'email', name: 'name' },
  metadata: {},
  payment_id: 'payment_id',
  total_amount: 1,
});
const fetch = async () => new Response(answer, { headers: { 'content-type': 'application/json' } });
const baseUrl = 'https://bench.test';
const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
const body = {
  billing: { city: 'city', country: 'AF' as const, state: 'state', street: 'street', zipcode: 'zipcode' },
  customer: { customer_id: 'customer_id' },
  product_cart: [{ product_id: 'product_id', quantity: 0 }],
};

const client = new PaymentsClient({ bearerToken: 'key', baseUrl, fetch });
const theirs = createClient<paths>({ baseUrl, fetch, headers });
const calls: Record<string, () => Promise<unknown>> = {
  fetch: async () =>
    (
      await (fetch as typeof globalThis.fetch)(`${baseUrl}/payments`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
    ).json(),
  'openapi-fetch': () => theirs.POST('/payments', { body }),
  'this client': () => client.payments.create(body),
  'this client, by path': () => client.POST('/payments', { body }),
};

const call = calls[process.argv[2] ?? ''];
if (!call) throw new Error(`Name one of ${Object.keys(calls).join(', ')}.`);
const rounds = 10_000;
for (let round = 0; round < rounds / 2; round += 1) await call();
const before = process.cpuUsage();
for (let round = 0; round < rounds; round += 1) await call();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / rounds);
