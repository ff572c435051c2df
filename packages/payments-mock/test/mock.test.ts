import { createMock } from '@scope/payments-mock';
import { validators } from '@scope/payments-types/validators';
import { describe, expect, test } from 'vitest';
import { description } from '../src/generated/description.ts';
import { minimal } from './order.ts';

interface Sent {
  method?: string;
  path?: string;
  headers?: { [name: string]: string | null };
  body?: unknown;
}

/** Makes a valid request with the given changes; a header that is null is left out. */
function request({ method = 'POST', path = '/payments', headers = {}, body = minimal }: Sent = {}): Request {
  const all = { authorization: 'Bearer test', 'content-type': 'application/json', ...headers };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body === null;
  const content = method === 'GET' || method === 'HEAD' ? null : isRaw ? (body as string | null) : JSON.stringify(body);
  return new Request(`https://mock.test${path}`, { method, headers: kept, body: content });
}

/** Returns the mock's answer to a request, with its body parsed. */
async function send(sent?: Sent, mock = createMock()) {
  const response = await mock.fetch(request(sent));
  const text = await response.text();
  const type = response.headers.get('content-type');
  return {
    status: response.status,
    headers: response.headers,
    body: type === 'application/json' ? JSON.parse(text) : text,
  };
}

describe('answers a valid request', () => {
  test('with the requested parts', async () => {
    const body = { ...minimal, payment_link: true, metadata: { order_id: 'A-1' } };
    const answer = await send({ body });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        client_secret: expect.stringMatching(/^cs_test_\w{12}$/),
        customer: { customer_id: 'cus_9Rm4tYx2Lq' },
        metadata: { order_id: 'A-1' },
        payment_id: expect.stringMatching(/^pay_\w{21}$/),
        product_cart: minimal.product_cart,
      },
    });
    expect(answer.body.payment_link).toBe(`https://test.checkout.dodopayments.com/${answer.body.payment_id}`);
  });

  test('without a link and notes if it has none', async () => {
    const { body } = await send();
    expect(body).not.toHaveProperty('payment_link');
    expect(body.metadata).toEqual({});
  });

  test('with a new customer id for a new customer', async () => {
    const mock = createMock();
    const body = { ...minimal, customer: { email: 'ada@example.com', name: 'Ada' } };
    const ids = [await send({ body }, mock), await send({ body }, mock)].map(
      (answer) => answer.body.customer.customer_id,
    );
    expect(ids).toEqual([expect.stringMatching(/^cus_\w{12}$/), expect.stringMatching(/^cus_\w{12}$/)]);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('refuses', () => {
  const refused: { name: string; sent: Sent; status: number; body: object }[] = [
    {
      name: 'an unknown path',
      sent: { path: '/nope' },
      status: 404,
      body: { code: 'NOT_FOUND', message: 'There is no /nope in this API' },
    },
    { name: 'a trailing slash', sent: { path: '/payments/' }, status: 404, body: { code: 'NOT_FOUND' } },
    {
      name: 'a wrong method',
      sent: { method: 'PUT' },
      status: 405,
      body: { message: '/payments does not support PUT, only OPTIONS, POST' },
    },
    {
      name: 'no credential',
      sent: { headers: { authorization: null } },
      status: 401,
      body: { code: 'UNAUTHORIZED', message: 'header Authorization is missing: send `Authorization: Bearer <token>`' },
    },
    {
      name: 'another scheme',
      sent: { headers: { authorization: 'Basic dGVzdDp0ZXN0' } },
      status: 401,
      body: { code: 'UNAUTHORIZED' },
    },
    {
      name: 'an empty token',
      sent: { headers: { authorization: 'Bearer ' } },
      status: 401,
      body: { code: 'UNAUTHORIZED' },
    },
    {
      name: 'no media type',
      sent: { body: new TextEncoder().encode('{}'), headers: { 'content-type': null } },
      status: 415,
      body: {
        code: 'INVALID_REQUEST_BODY',
        message: 'The header Content-Type must be application/json, but names no media type',
      },
    },
    {
      name: 'a wrong media type',
      sent: { headers: { 'content-type': 'text/plain' } },
      status: 415,
      body: { message: 'The header Content-Type must be application/json, but says text/plain' },
    },
    {
      name: 'another encoding',
      sent: { headers: { 'content-type': 'application/json; charset=utf-16' } },
      status: 415,
      body: {},
    },
    {
      name: 'a compressed body',
      sent: { headers: { 'content-encoding': 'gzip' } },
      status: 415,
      body: { message: 'The body must not be compressed, but is sent as gzip' },
    },
    {
      name: 'no body',
      sent: { body: null, headers: { 'content-type': null } },
      status: 400,
      body: { code: 'INVALID_REQUEST_BODY', message: 'The body is missing' },
    },
    { name: 'an empty body', sent: { body: '' }, status: 400, body: { message: 'The body is missing' } },
    {
      name: 'half a body',
      sent: { body: '{"a":' },
      status: 400,
      body: { message: expect.stringMatching(/^The body is not valid JSON: /) },
    },
    {
      name: 'bytes that are not text',
      sent: { body: new Uint8Array([0x22, 0xff, 0x22]) },
      status: 400,
      body: { message: 'The body is not valid UTF-8' },
    },
    { name: 'a byte order mark', sent: { body: `\ufeff${JSON.stringify(minimal)}` }, status: 400, body: {} },
    {
      name: 'a body nested too deeply',
      sent: { body: '['.repeat(100_000) },
      status: 400,
      body: { message: 'The body is nested more than 500 levels deep' },
    },
    {
      name: 'another root',
      sent: { body: [] },
      status: 422,
      body: { code: 'INVALID_REQUEST_BODY', message: 'The body must be an object' },
    },
    {
      name: 'an empty cart',
      sent: { body: { ...minimal, product_cart: [] } },
      status: 422,
      body: { message: '/product_cart must have at least 1 item' },
    },
    {
      name: 'several issues',
      sent: { body: { ...minimal, customer: {}, product_cart: [{ product_id: 'a', quantity: -1 }] } },
      status: 422,
      body: {
        message:
          '/customer/email must be present; /customer/name must be present; /product_cart/0/quantity must be 0 or more',
      },
    },
    {
      name: 'many issues',
      sent: { body: { ...minimal, product_cart: Array.from({ length: 50 }, () => ({ product_id: 'a' })) } },
      status: 422,
      body: { message: expect.stringMatching(/; and 40 more$/) },
    },
  ];
  test.each(refused)('$name', async ({ sent, status, body }) => {
    const answer = await send(sent);
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(validators.createPayment.responses['400'](answer.body)).toEqual([]);
  });

  test('in the order of path, method, credentials, media type, JSON, schema', async () => {
    const bad: Sent = {
      path: '/nope',
      method: 'PUT',
      headers: { authorization: null, 'content-type': 'text/plain' },
      body: '{',
    };
    const repairs: Sent[] = [
      {},
      { path: '/payments' },
      { method: 'POST' },
      { headers: { authorization: 'Bearer test', 'content-type': 'text/plain' } },
      { headers: { authorization: 'Bearer test' } },
      { body: {} },
      { body: minimal },
    ];
    const statuses: number[] = [];
    let sent = bad;
    for (const repair of repairs) {
      sent = { ...sent, ...repair };
      statuses.push((await send(sent)).status);
    }
    expect(statuses).toEqual([404, 405, 401, 415, 400, 422, 200]);
  });
});

const [operation] = description.operations;
const documented = Object.entries(operation?.answers ?? {});

describe.each(documented)('the documented answer %s', (status, { examples = [], validate }) => {
  test('is returned if preferred, and is valid', async () => {
    const answer = await send({ headers: { prefer: `code=${status}` }, body: '{' });
    expect(answer.status).toBe(Number(status));
    expect(validate?.(answer.body)).toEqual([]);
  });

  test.each(examples)('is returned as its example $name', async ({ name, value }) => {
    expect(await send({ headers: { prefer: `code=${status}, example=${name}` } })).toMatchObject({
      status: Number(status),
      body: value,
    });
  });
});

test('lists the documented answers and examples if another is preferred', async () => {
  expect(await send({ headers: { prefer: 'code=418' } })).toMatchObject({
    status: 501,
    body: 'The mock cannot answer this: POST /payments documents no answer 418, only 200, 400, 401, 403, 404, 409, 415, 422, 429, 500.',
  });
  expect(await send({ headers: { prefer: 'example=nope' } })).toMatchObject({
    status: 501,
    body: 'The mock cannot answer this: POST /payments has no example nope of its answer 200, only minimal, seed, full (200), malformed (400), unauthorized (401), notLive (403), unknownProduct (404), deleted (409), notJson (415), schema, country (422), slowDown (429), failed (500).',
  });
});

test('returns an example of another answer by its name alone', async () => {
  expect(await send({ headers: { prefer: 'example=country' } })).toMatchObject({
    status: 422,
    body: { code: 'UNSUPPORTED_COUNTRY' },
  });
});

test('a hostile body breaks neither the mock nor its answers', async () => {
  const mock = createMock();
  const hostile = [
    { ...minimal, metadata: JSON.parse('{ "__proto__": "a", "constructor": "b" }') },
    { ...minimal, metadata: { a: '\ud800' } },
    { ...minimal, customer: { customer_id: '</script>\u2028$&' } },
    {
      ...minimal,
      product_cart: Array.from({ length: 100 }, () => ({ product_id: '', quantity: 1, amount: null, extra: {} })),
    },
    { ...minimal, product_cart: [{ product_id: '', quantity: 2147483647, amount: 0 }] },
    { ...minimal, payment_link: null, metadata: undefined },
    { ...minimal, ['x'.repeat(10_000)]: 1 },
  ];
  for (const body of hostile) {
    const answer = await send({ body }, mock);
    expect(answer.status).toBe(200);
    expect(validators.createPayment.responses['200'](answer.body)).toEqual([]);
  }
  const bodies = [
    'null',
    '0',
    '""',
    '[[]]',
    '{"__proto__":{}}',
    '{"billing":{"__proto__":1}}',
    `${'{"a":'.repeat(400)}1${'}'.repeat(400)}`,
  ];
  for (const body of bodies) expect(await send({ body }, mock), body).toMatchObject({ status: 422 });
  expect({}).not.toHaveProperty('polluted');
});
