/**
 * Run in a process of its own with the name of a client: makes calls over a fetch in the process, and prints the CPU time of one, in
 * seconds. Each client gets its own process, so that optimizations for one do not affect the next. All send the same request.
 */
const answer = JSON.stringify({
  client_secret: 'client_secret',
  customer: { customer_id: 'customer_id', email: 'email', name: 'name' },
  metadata: {},
  payment_id: 'payment_id',
  total_amount: 1,
});
const fetch = async () => new Response(answer, { headers: { 'content-type': 'application/json' } });
const baseUrl = 'https://bench.test';
const headers = { accept: 'application/json', authorization: 'Bearer key', 'user-agent': 'bench/0.0.0' };
const body = {
  billing: { city: 'city', country: 'AF' as const, state: 'state', street: 'street', zipcode: 'zipcode' },
  customer: { customer_id: 'customer_id' },
  product_cart: [{ product_id: 'product_id', quantity: 1 }],
};
const options = { bearerToken: 'key', baseUrl, fetch };
type Call = () => Promise<unknown>;

const clients: Record<string, (path: string) => Promise<Call>> = {
  async fetch() {
    const direct: typeof globalThis.fetch = fetch;
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
    return async () => (await direct(`${baseUrl}/payments`, { ...init, body: JSON.stringify(body) })).json();
  },
  async 'openapi-fetch'() {
    const { default: createClient } = await import('openapi-fetch');
    const client = createClient<import('@scope/payments-types').paths>({ baseUrl, fetch, headers });
    return () => client.POST('/payments', { body });
  },
  async 'hey-api'(path) {
    const { createPayment } = await import(path);
    return () => createPayment({ baseUrl, fetch, headers, body });
  },
  async orval(path) {
    globalThis.fetch = fetch;
    const { createPayment } = await import(path);
    return () => createPayment(body, { headers });
  },
  async kubb(path) {
    globalThis.fetch = fetch;
    const { createPayment } = await import(path);
    return () => createPayment(body, { baseURL: baseUrl, headers: { ...headers, 'content-type': 'application/json' } });
  },
  async 'redocly generate-client'(path) {
    const { configure, createPayment } = await import(path);
    configure({ serverUrl: baseUrl, fetch, headers, auth: { bearer: 'key' } });
    return () => createPayment({ body });
  },
  async 'the SDK (dodopayments 2.52.0)'() {
    const { default: DodoPayments } = await import('dodopayments');
    const client = new DodoPayments({ bearerToken: 'key', baseURL: baseUrl, fetch });
    return () => client.payments.create(body);
  },
  async 'this client'() {
    const { PaymentsClient } = await import('@scope/payments-client');
    const client = new PaymentsClient(options);
    return () => client.payments.create(body);
  },
  async 'this client, with validate'() {
    const { PaymentsClient } = await import('@scope/payments-client');
    const { validate } = await import('@scope/payments-client/validate');
    const client = new PaymentsClient({ ...options, validate });
    return () => client.payments.create(body);
  },
  async 'this client, by path'() {
    const { PaymentsClient } = await import('@scope/payments-client');
    const client = new PaymentsClient(options);
    return () => client.POST('/payments', { body });
  },
};

const [name = '', path = ''] = process.argv.slice(2);
const call = await clients[name]?.(path);
if (!call) throw new Error(`Name one of ${Object.keys(clients).join(', ')}.`);
const rounds = 5000;
for (let round = 0; round < rounds; round += 1) await call();
const before = process.cpuUsage();
for (let round = 0; round < rounds; round += 1) await call();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / rounds / 1e6);
