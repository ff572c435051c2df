import { readFile } from 'node:fs/promises';
import { PaymentsClient } from '@scope/payments-client';
import { createMock } from '@scope/payments-mock';
import { serve } from '@scope/payments-mock/serve';
import type { CreatePaymentRequest } from '@scope/payments-types';
import document from '@scope/payments-types/openapi.json' with { type: 'json' };
import DodoPayments from 'dodopayments';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContractBreach, checkFetch, type Fetch } from '../src/check-fetch.ts';

const mock = createMock({ credentials: ['key'] });
const inProcess: Fetch = (input, init) => mock.fetch(new Request(input, init));

const body = {
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Street 1', zipcode: '10999' },
  customer: { customer_id: 'cus_1' },
  product_cart: [{ product_id: 'pdt_1', quantity: 1 }],
};
const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
const url = 'http://localhost/payments';

function order(changes: object = {}, init: RequestInit = {}): RequestInit {
  return { method: 'POST', headers, body: JSON.stringify({ ...body, ...changes }), ...init };
}

function brokenBy(breach: unknown): unknown {
  if (!(breach instanceof ContractBreach)) throw breach;
  const { operation, side, broken } = breach;
  return { operation, side, at: broken.map(({ at }) => at) };
}

describe('over the real mock', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve({ credentials: ['key'] });
  });
  afterAll(() => server.close());

  const examples = Object.entries(document.components.examples).filter(([name]) => name.startsWith('create-payment'));

  test.each(examples)('our client and the official SDK keep the contract: %s', async (_name, { value }) => {
    const fetch = checkFetch(globalThis.fetch);
    const sent = value as unknown as CreatePaymentRequest;
    const ours = new PaymentsClient({ bearerToken: 'key', baseUrl: server.url, fetch });
    const sdk = new DodoPayments({ bearerToken: 'key', baseURL: server.url, fetch, maxRetries: 0 });
    expect((await ours.payments.create(sent)).payment_id).toMatch(/^pay_/);
    expect((await sdk.payments.create(sent as never)).payment_id).toMatch(/^pay_/);
  });
});

describe('does not send an invalid request', () => {
  test.each<[string, string, RequestInit, string[]]>([
    ['a missing field', url, order({ billing: undefined }), ['/billing']],
    [
      'two faults',
      url,
      order({ product_cart: [{ product_id: 1, quantity: -1 }] }),
      ['/product_cart/0/product_id', '/product_cart/0/quantity'],
    ],
    ['text that is not JSON', url, order({}, { body: '{' }), ['']],
    ['no body', url, { method: 'POST', headers }, ['']],
    [
      'another media type',
      url,
      order({}, { headers: { ...headers, 'content-type': 'text/plain' } }),
      ['header content-type'],
    ],
    ['no credential', url, order({}, { headers: { 'content-type': 'application/json' } }), ['header authorization']],
    [
      'another scheme',
      url,
      order({}, { headers: { ...headers, authorization: 'Basic key' } }),
      ['header authorization'],
    ],
    ['another method', url, { method: 'GET' }, ['method']],
    ['another path', 'http://localhost/payment', order(), ['path']],
    ['a longer path', `${url}/1`, order(), ['path']],
    ['a stream', url, order({}, { body: new Blob(['[]']).stream(), duplex: 'half' } as RequestInit), ['']],
  ])('%s', async (_title, address, init, at) => {
    let sent = 0;
    const fetch = checkFetch(async (...given) => {
      sent += 1;
      return inProcess(...given);
    });
    const breach = await fetch(address, init).catch(brokenBy);
    const operation = `${init.method} ${new URL(address).pathname}`;
    expect({ breach, sent }).toEqual({ breach: { operation, side: 'request', at }, sent: 0 });
  });
});

describe('throws for an invalid answer', () => {
  const json = { 'content-type': 'application/json' };
  const paid = JSON.stringify({ ...body, client_secret: 'cs', metadata: {}, payment_id: 'p', total_amount: 1 });
  test.each<[string, string | null, ResponseInit, string[]]>([
    [
      'a missing field',
      paid.replace('payment_id', 'other'),
      { headers: json },
      ['/customer/email', '/customer/name', '/payment_id'],
    ],
    ['a status that is not documented', '{}', { status: 418, headers: json }, ['status']],
    ['an error of the wrong form', '{}', { status: 422, headers: json }, ['/code', '/message']],
    ['HTML', '<p>', { headers: { 'content-type': 'text/html' } }, ['header content-type']],
    ['no media type', null, {}, ['header content-type']],
    ['a body cut short', paid.slice(0, -1), { headers: json }, ['']],
    ['a byte order mark', `\uFEFF${paid}`, { headers: json }, ['']],
  ])('%s', async (_title, text, init, at) => {
    const fetch = checkFetch(async () => new Response(text, init));
    expect(await fetch(url, order()).catch(brokenBy)).toEqual({ operation: 'POST /payments', side: 'answer', at });
  });
});

test('the message has places and rules, and no sent data', async () => {
  const fetch = checkFetch(inProcess);
  const wrong = order(
    { tax_id: 4711, metadata: { note: ['private'] } },
    { headers: { ...headers, authorization: 'secret' } },
  );
  const { message } = (await fetch(url, wrong).catch((error: Error) => error)) as Error;
  expect(message).toBe(
    `POST /payments: the request breaks the contract.
  header authorization must be a credential after the word bearer
  /metadata/note must be a string
  /tax_id must be a string or null`,
  );
});

test('bodies stay readable, and arguments are passed on unchanged', async () => {
  const request = new Request(url, order());
  const response = await checkFetch(inProcess)(request);
  expect(((await response.json()) as { payment_id: string }).payment_id).toMatch(/^pay_/);
  const stream = await checkFetch(inProcess)(
    url,
    order({}, { body: new Blob([JSON.stringify(body)]).stream(), duplex: 'half' } as RequestInit),
  );
  expect(stream.status).toBe(200);
  const init = order();
  const given: unknown[] = [];
  await checkFetch((...all) => {
    given.push(...all);
    return inProcess(...all);
  })(url, init);
  expect(given).toEqual([url, init]);
  expect(given[1]).toBe(init);
});

test('a breach can be reported instead of thrown', async () => {
  const breaches: ContractBreach[] = [];
  const fetch = checkFetch(inProcess, { onBreach: (breach) => breaches.push(breach) });
  const response = await fetch(url, order({ customer: null }));
  expect([response.status, ...breaches.map(({ side }) => side)]).toEqual([422, 'request']);
});

test('with a base URL, other requests are not checked', async () => {
  const fetch = checkFetch(async () => new Response('fine'), { baseUrl: 'https://api.example.com/v1/' });
  expect(await (await fetch('https://other.example.com/payments')).text()).toBe('fine');
  expect(await (await fetch('https://api.example.com/v10')).text()).toBe('fine');
  await expect(fetch('https://api.example.com/v1/payments')).rejects.toThrow('method must be POST on this path');
  await expect(fetch('https://api.example.com/v1/other')).rejects.toThrow('path must be a path of the document');
});

test('passes on an abort, before and during the answer', async () => {
  const stop = new AbortController();
  const waiting: Fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      if (init?.signal?.aborted) reject(init.signal.reason);
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  const call = checkFetch(waiting)(url, order({}, { signal: stop.signal }));
  stop.abort(new Error('enough'));
  await expect(call).rejects.toThrow('enough');

  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{'));
      controller.error(new Error('cut off'));
    },
  });
  const cut: Fetch = async () => new Response(broken, { headers: { 'content-type': 'application/json' } });
  const response = await checkFetch(cut)(url, order());
  await expect(response.text()).rejects.toThrow('cut off');
});

test('the README quotes the example verbatim', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const example = await readFile(new URL('../examples/check-fetch.test.ts', import.meta.url), 'utf8');
  expect(readme).toContain(`<!-- examples/check-fetch.test.ts -->\n\n\`\`\`ts\n${example}\`\`\`\n`);
});
