import { inspect } from 'node:util';
import { createMock } from '@scope/payments-mock';
import { describe, expect, test } from 'vitest';
import { CallError, type CreatePaymentRequest, isCallError, type Middleware, resultOf } from '../index.ts';
import { ValidationError, validate } from '../validate.ts';
import { clientOf, payment, request } from './testing/payment.ts';

/** A client whose server answers like this, and what it was sent. */
function clientWith(answer: () => Response, options = {}) {
  const sent: Request[] = [];
  const fetch = async (outgoing: Request) => {
    sent.push(outgoing);
    return answer();
  };
  return { sent, client: clientOf({ url: 'http://server' }, { fetch, validate, ...options }) };
}

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.unreachable(),
    (error) => error,
  );
const wrong = (more: object) => ({ ...request, ...more }) as CreatePaymentRequest;

test('a call that keeps the contract goes through, by method and by path', async () => {
  const mock = createMock();
  const client = clientOf({ url: 'http://server' }, { fetch: mock.fetch, validate });
  expect(await client.payments.create(request)).toMatchObject({ total_amount: expect.any(Number) });
  expect((await client.POST('/payments', { body: request })).data?.payment_id).toMatch(/^pay_/);
});

describe('a request that breaks the contract is not sent', () => {
  const cases: { name: string; body: unknown; want: string }[] = [
    {
      name: 'a value',
      body: wrong({ billing: { ...request.billing, country: 'Germany' } }),
      want: '/billing/country must be one of the 249 values of CountryCode, such as "AF", "AX", "AL"',
    },
    {
      name: 'several',
      body: wrong({ customer: {}, product_cart: [{ product_id: 'pdt_1', quantity: -1 }] }),
      want: '/customer/email must be present; /customer/name must be present; /product_cart/0/quantity must be 0 or more',
    },
    {
      name: 'very many',
      body: wrong({ product_cart: Array(8).fill({ product_id: 'pdt_1' }) }),
      want: [...[0, 1, 2, 3, 4].map((at) => `/product_cart/${at}/quantity must be present`), 'and 3 more'].join('; '),
    },
    { name: 'no body', body: undefined, want: 'the body must be present' },
    { name: 'no object', body: 'Ada Lovelace', want: 'the body must be an object' },
    {
      name: 'what JSON makes of it',
      body: wrong({ product_cart: [{ product_id: 'pdt_1', quantity: Number.POSITIVE_INFINITY }] }),
      want: '/product_cart/0/quantity must be an integer',
    },
    {
      name: 'a name that came with the call is not told',
      body: wrong({ metadata: { 'ada@example.com': 'x', Ada: 1 } }),
      want: '/metadata/* has a name that must match the pattern ^[A-Za-z0-9_-]+$; /metadata/* must be a string',
    },
  ];

  test.each(cases)('$name', async ({ body, want }) => {
    const { client, sent } = clientWith(() => Response.json(payment));
    const calls = [client.payments.create(body as never), client.POST('/payments', { body: body as never })];
    for (const call of calls) {
      const error = await failure(call);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({
        message: `POST http://server/payments was not sent, because ${want}. Correct the request.`,
        part: 'request',
        attempts: 0,
        mayHaveBeenProcessed: false,
        data: body === undefined ? undefined : JSON.parse(JSON.stringify(body)),
      });
    }
    expect(sent).toEqual([]);
  });

  test('unless the call says so', async () => {
    const { client, sent } = clientWith(() => Response.json(payment));
    await client.payments.create(wrong({ tax_id: 1 }), { validate: null });
    expect(sent).toHaveLength(1);
  });

  test('only a call that asks for it', async () => {
    const { client } = clientWith(() => Response.json(payment), { validate: undefined });
    await client.payments.create(wrong({ tax_id: 1 }));
    await expect(client.payments.create(wrong({ tax_id: 1 }), { validate })).rejects.toThrow(ValidationError);
  });

  test('a date is checked as the text that is sent', async () => {
    const { client } = clientWith(() => Response.json(payment));
    await client.payments.create(wrong({ metadata: { from: new Date(0) } }));
  });
});

describe('a success that breaks the contract', () => {
  const { payment_id, ...lost } = payment;
  const answer = () => Response.json(lost, { headers: { 'x-request-id': 'req_1' } });

  test('is told, and what came can still be had', async () => {
    const { client } = clientWith(answer);
    for (const call of [client.payments.create(request), client.POST('/payments', { body: request })]) {
      const error = await failure(call);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({
        message:
          'POST http://server/payments was answered with 200 (request req_1), but /payment_id must be present. It may have been processed: find out on the server before you send it again.',
        part: 'response',
        attempts: 1,
        mayHaveBeenProcessed: true,
        data: lost,
        response: { status: 200 },
        issues: [{ in: 'body', pointer: '/payment_id', keyword: 'required', message: 'must be present' }],
      });
    }
  });

  test('is no answer to those who read results', async () => {
    const { client } = clientWith(answer);
    const result = await resultOf(client.payments.create(request));
    expect(result).toMatchObject({ ok: false, status: 'none', error: { name: 'ValidationError' } });
  });

  test('tells nothing about the buyer when it is logged', async () => {
    const { client } = clientWith(() => Response.json({ ...payment, total_amount: -1, metadata: { Ada: 1 } }));
    const error = (await failure(client.payments.create(request))) as Error;
    expect(isCallError(error)).toBe(true);
    expect(error).toBeInstanceOf(CallError);
    const shown = [inspect(error, { depth: 9 }), JSON.stringify(error), String(error), error.stack].join();
    expect(shown).toContain('but /metadata/* must be a string; /total_amount must be 0 or more.');
    expect(shown).not.toMatch(/Ada|cs_secret_1|pay_1|sk_secret_key/);
  });

  test('is seen after middleware has put it right', async () => {
    const right: Middleware = {
      onResponse: async ({ response }) => Response.json({ ...(await response.json()), payment_id }),
    };
    const { client } = clientWith(answer);
    client.use(right);
    expect(await client.payments.create(request)).toEqual(payment);
  });
});

describe('is told apart from a success that cannot be read, and from a failure', () => {
  const cases: { name: string; answer: () => Response; want: object }[] = [
    {
      name: 'a page',
      answer: () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      want: { name: 'UnreadableResponseError', reason: 'not JSON' },
    },
    {
      name: 'half an answer',
      answer: () => new Response('{"payment_id":'),
      want: { name: 'UnreadableResponseError', reason: 'broken JSON' },
    },
    { name: 'nothing', answer: () => new Response(''), want: { name: 'UnreadableResponseError', reason: 'empty' } },
    { name: 'a failure', answer: () => Response.json({}, { status: 500 }), want: { name: 'ServerError', status: 500 } },
  ];

  test.each(cases)('$name', async ({ answer, want }) => {
    const { client } = clientWith(answer);
    expect(await failure(client.payments.create(request))).toMatchObject({ ...want, mayHaveBeenProcessed: true });
  });

  test('nothing, by path too, where openapi-fetch sees neither data nor error', async () => {
    const { client } = clientWith(() => new Response('', { headers: { 'x-request-id': 'req_1' } }));
    const error = await failure(client.POST('/payments', { body: request }));
    expect(error).toMatchObject({ name: 'UnreadableResponseError', reason: 'empty', status: 200, requestId: 'req_1' });
  });
});
