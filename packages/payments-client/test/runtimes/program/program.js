import { CallError, ConfigurationError, PaymentsClient, resultOf } from '@scope/payments-client';
import { validate } from '@scope/payments-client/validate';
import { checkFetch } from '@scope/payments-contract-tests/check-fetch';
import { createMock } from '@scope/payments-mock';
import { currencies, isCurrency } from '@scope/payments-types';
import { validateCreatePaymentRequest } from '@scope/payments-types/validators';
import { runLibrary } from './source.js';

const order = {
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { customer_id: 'cus_9Rm4tYx2Lq' },
  product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
};

/** The parts of the program, by name. Each part gets the addresses and returns plain data. */
const parts = {
  'code from a string': () => outcome(() => new Function('return "allowed"')()),
  guards: () => [currencies.includes('EUR'), isCurrency('EUR'), isCurrency('euro')],
  validators: () => [issues(order), issues({ ...order, customer: {} })],

  'a client that is not allowed in a browser': ({ url }) =>
    outcome(() => typeof new PaymentsClient({ baseUrl: url, bearerToken: 'key' })),
  'the key from the environment': ({ url }) => outcome(() => create(url, { bearerToken: undefined })),

  'a payment': ({ url }) => create(url),
  'a payment, checked': ({ url }) => create(url, { validate }),
  'a payment that fails the check': ({ url }) =>
    outcome(() => clientOf(url, { validate }).payments.create({ ...order, product_cart: [] })),
  'a payment of the mock in process': () => create('http://mock.test', { fetch: createMock().fetch }),
  'a payment through checkFetch': ({ url }) => create(url, { fetch: checkFetch(globalThis.fetch) }),
  'with its response': async ({ url }) => {
    const { data, response } = await clientOf(url).payments.create(order).withResponse();
    return [response.status, data.payment_id.slice(0, 4), response.headers.get('received-user-agent')];
  },
  'by path': async ({ url }) => {
    const { error, response } = await clientOf(url).POST('/payments', { body: { ...order, product_cart: [] } });
    return [response.status, error?.code];
  },
  'through middleware': ({ url }) => {
    const client = clientOf(url);
    client.use({ onRequest: ({ request }) => void request.headers.set('prefer', 'code=409') });
    return outcome(() => client.payments.create(order));
  },
  'a result': async ({ url }) => {
    const result = await resultOf(clientOf(url).payments.create({ ...order, product_cart: [] }));
    return result.status === 422 && result.error.code;
  },
  'an error': ({ url }) =>
    outcome(() => clientOf(url).payments.create(order, { headers: { prefer: 'code=422, example=country' } })),

  'too many requests at first': async ({ url }) => {
    const waits = [];
    const paid = await create(`${url}/limited`, { onRetry: ({ status, delay }) => waits.push([status, delay]) });
    return [paid, waits];
  },
  'a server that does not answer, and a caller that aborts': ({ url }) => {
    const silent = `${url}/silent`;
    const leaving = new AbortController();
    setTimeout(() => leaving.abort('left'), 500);
    return Promise.all([
      outcome(() => create(silent, { timeout: 500 })),
      outcome(() => clientOf(silent).payments.create(order, { signal: leaving.signal })),
    ]);
  },
  'a connection that breaks': ({ url }) => outcome(() => create(`${url}/broken`)),
  'a used connection that breaks': async ({ url }) => {
    // The server refuses until such a connection comes, so how many attempts there were differs.
    const ended = await outcome(() => create(`${url}/broken-when-used`, { maxRetries: 9 }));
    return ended.name ?? ended;
  },
  'an answer that breaks off': ({ url }) => outcome(() => create(`${url}/cut`)),
  'an empty 502': ({ url }) => outcome(() => create(`${url}/failed`)),
  'a redirect': ({ url }) => outcome(() => create(`${url}/moved`)),
  'a port where nothing listens': ({ closed }) => outcome(() => create(closed, { maxRetryDelay: 10 })),
  'a library': () => runLibrary(),
  'aborted requests': async ({ url }) => {
    // Those to the server that does not answer. Their connections close in the background.
    let closed = 0;
    for (let tries = 0; closed < 2 && tries < 100; tries += 1) closed = await (await fetch(`${url}/left`)).json();
    return closed;
  },
};

/** Runs all parts, one after the other: `url` is a test server, and nothing listens at `closed`. */
export async function run(addresses) {
  const results = {};
  for (const [name, part] of Object.entries(parts)) results[name] = await part(addresses);
  return results;
}

function clientOf(baseUrl, options) {
  return new PaymentsClient({ baseUrl, bearerToken: 'key', dangerouslyAllowBrowser: true, ...options });
}

async function create(baseUrl, options) {
  const payment = await clientOf(baseUrl, options).payments.create(order);
  return payment.payment_id.slice(0, 4);
}

function issues(value) {
  return validateCreatePaymentRequest(value).map(({ pointer, keyword }) => `${pointer} ${keyword}`);
}

/** The result, or the members of an error that are the same on all runtimes. */
async function outcome(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigurationError || !(error instanceof CallError)) return error.name;
    const { name, status, code, attempts, mayHaveBeenProcessed } = error;
    return { name, status, code, attempts, mayHaveBeenProcessed };
  }
}
