import { createMock } from '@scope/payments-mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Json, valueAt } from '../src/generated/types.ts';
import { type Case, loadCases, mockTarget, runSuite } from '../src/index.ts';

type Handle = (request: Request) => Promise<Response>;
type Fault = (mock: Handle) => Handle;

let cases: Case[];
beforeAll(async () => {
  cases = await loadCases();
});

/** The names of the cases that a server fails, of all or of those under some topics. */
async function failures(fault: Fault, topics?: readonly string[]): Promise<string[]> {
  const { token } = mockTarget();
  const mock = createMock({ credentials: [token] });
  const tried = cases.filter(({ path }) => topics?.includes(path[1] ?? '') ?? true);
  const results = await runSuite(tried, { ...mockTarget(), fetch: fault((request) => mock.fetch(request)) });
  return results
    .filter(({ outcome }) => outcome.kind === 'failed')
    .map(({ case: one }) => one.path.slice(1).join(' › '));
}

/** A server that accepts bodies it should refuse. Everything else about its answers is right. */
function accepts(isMeant: (body: Json) => boolean): Fault {
  return (mock) => async (request) => {
    const body = await bodyOf(request);
    const response = await mock(request);
    if (body === undefined || response.status !== 422 || !isMeant(body)) return response;
    const { headers } = request;
    const valid = await mock(new Request(request.url, { method: 'POST', headers, body: JSON.stringify(minimal) }));
    const answer = { ...((await valid.json()) as object), ...pick(body, ['metadata', 'product_cart']) };
    return Response.json(answer, { status: 200 });
  };
}

/** A server that refuses bodies it should accept. */
function refuses(isMeant: (body: Json) => boolean): Fault {
  return (mock) => async (request) => {
    const body = await bodyOf(request);
    const response = await mock(request);
    if (body === undefined || response.status !== 200 || !isMeant(body)) return response;
    return Response.json({ code: 'INVALID_REQUEST_BODY', message: 'No' }, { status: 422 });
  };
}

/** A server whose answers with the status are changed. */
function answers(status: number, change: (body: { [name: string]: Json }) => Json): Fault {
  return (mock) => async (request) => {
    const response = await mock(request);
    if (response.status !== status) return response;
    return Response.json(change((await response.json()) as { [name: string]: Json }), { status });
  };
}

/** A server whose answers have other parts than their body changed. */
function sends(isMeant: (response: Response) => boolean, change: (response: Response) => Response): Fault {
  return (mock) => async (request) => {
    const response = await mock(request);
    return isMeant(response) ? change(response) : response;
  };
}

/** A server that takes every request for one with these headers. */
function assumes(headers: { [name: string]: string }, isMeant = (_request: Request) => true): Fault {
  return (mock) => (request) => {
    if (!isMeant(request)) return mock(request);
    const changed = new Headers(request.headers);
    for (const [name, value] of Object.entries(headers)) changed.set(name, value);
    return mock(new Request(request, { headers: changed }));
  };
}

const minimal = {
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Street 1', zipcode: '10999' },
  customer: { customer_id: 'cus_1' },
  product_cart: [{ product_id: 'pdt_1', quantity: 1 }],
};

async function bodyOf(request: Request): Promise<Json | undefined> {
  return (request.clone().json() as Promise<Json>).catch(() => undefined);
}

function pick(body: Json, names: string[]): object {
  return Object.fromEntries(names.flatMap((name) => [[name, valueAt(body, `/${name}`)]]).filter(([, value]) => value));
}

function lengthOf(body: Json, pointer: string): number {
  const value = valueAt(body, pointer);
  return Array.isArray(value)
    ? value.length
    : typeof value === 'string'
      ? [...value].length
      : Object.keys(value ?? {}).length;
}

function isEmptyList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

const authorization = `Bearer ${mockTarget().token}`;

test('the mock passes every case', async () => {
  expect(await failures((mock) => mock)).toEqual([]);
});

describe('finds a server that', () => {
  test.each<[string, Fault, string[]]>([
    [
      'takes 101 items',
      accepts((body) => lengthOf(body, '/product_cart') === 101),
      ['product_cart › refuses 101 items (422)'],
    ],
    [
      'takes 99 items at most',
      refuses((body) => lengthOf(body, '/product_cart') > 99),
      ['product_cart › accepts 100 items'],
    ],
    [
      'takes an empty cart',
      accepts((body) => isEmptyList(valueAt(body, '/product_cart'))),
      ['product_cart › refuses 0 items (422)'],
    ],
    [
      'forgets one currency',
      refuses((body) => valueAt(body, '/billing_currency') === 'ZMW'),
      ['billing_currency › accepts "ZMW"'],
    ],
    [
      'reads NO as false',
      refuses((body) => valueAt(body, '/billing/country') === 'NO'),
      ['examples › accepts full', 'billing.country › accepts "NO"'],
    ],
    [
      'takes country codes in lower case',
      accepts((body) => valueAt(body, '/billing/country') === 'af'),
      ['billing.country › refuses "af" (422)'],
    ],
    [
      'checks the first item only',
      accepts(
        (body) =>
          valueAt(body, '/product_cart/2') !== undefined && valueAt(body, '/product_cart/2/product_id') === undefined,
      ),
      ['product_cart › refuses an invalid item as the last of 3 (422)'],
    ],
    [
      'takes a number for a postal code',
      accepts((body) => typeof valueAt(body, '/billing/zipcode') === 'number'),
      ['billing.zipcode › refuses a number (422)', 'billing.zipcode › refuses its digits as a number (422)'],
    ],
    [
      'counts UTF-16 units',
      refuses((body) => String(valueAt(body, '/metadata/order_id')).length > 500),
      ['metadata.* › accepts 500 emoji'],
    ],
    [
      'takes both forms of a customer',
      accepts((body) => lengthOf(body, '/customer') === 3),
      ['customer › refuses the properties of ExistingCustomer and NewCustomer together (422)'],
    ],
    [
      'takes any address to return to',
      accepts((body) => valueAt(body, '/return_url') === 'example.com/path'),
      ['return_url › refuses no scheme (422)'],
    ],
    [
      'refuses unknown properties',
      refuses((body) => valueAt(body, '/unexpected') !== undefined),
      ['body › accepts an unknown property'],
    ],
    [
      'trips over a name of its own',
      refuses((body) => Object.hasOwn((valueAt(body, '/metadata') ?? {}) as object, 'constructor')),
      ['metadata › accepts the name "constructor"'],
    ],
    [
      'does not ask for a credential',
      assumes({ authorization }, (request) => !request.headers.has('authorization')),
      ['credentials › refuses no credential (401)'],
    ],
    [
      'compares the beginning of the token',
      assumes({ authorization }, (request) => request.headers.get('authorization') === authorization.slice(0, -1)),
      ['credentials › refuses the token without its last character (401)'],
    ],
    [
      'takes any scheme',
      assumes({ authorization }, (request) => request.headers.get('authorization')?.startsWith('Basic ') ?? false),
      ['credentials › refuses the scheme Basic (401)'],
    ],
    [
      'takes JSON under any name',
      assumes(
        { 'content-type': 'application/json' },
        (request) => request.headers.get('content-type') === 'text/plain',
      ),
      ['media type › refuses text/plain (415)'],
    ],
    [
      'reads media types to the letter',
      assumes(
        { 'content-type': 'text/plain' },
        (request) => request.headers.get('content-type') === 'application/json;charset=UTF-8',
      ),
      ['media type › accepts application/json;charset=UTF-8'],
    ],
    [
      'loses the allowed methods',
      sends(
        ({ status }) => status === 405,
        () => new Response(null, { status: 405 }),
      ),
      [
        'method › refuses GET',
        'method › refuses PUT',
        'method › refuses PATCH',
        'method › refuses DELETE',
        'method › refuses HEAD',
      ].map((name) => `${name} (404, 405 or 501)`),
    ],
    [
      'drops a pair of the metadata',
      answers(200, (body) => ({
        ...body,
        metadata: Object.fromEntries(Object.entries(body.metadata ?? {}).slice(0, 49)),
      })),
      ['metadata › accepts 50 properties'],
    ],
    [
      'turns the cart around',
      answers(200, (body) => ({ ...body, product_cart: (body.product_cart as Json[]).toReversed() })),
      ['examples › accepts full', 'examples › accepts everyField', 'product_cart › accepts 3 different items'],
    ],
    [
      'cuts spaces off',
      answers(200, (body) => ({
        ...body,
        metadata: JSON.parse(JSON.stringify(body.metadata).replaceAll('" text "', '"text"')),
      })),
      ['metadata.* › accepts spaces around the text'],
    ],
  ])('%s', async (_title, fault, want) => {
    const found = await failures(
      fault,
      want.map((name) => name.split(' › ')[0] ?? ''),
    );
    for (const name of want) expect(found).toContain(name);
  });

  test.each<[string, Fault]>([
    [
      'answers with another documented success',
      sends(
        ({ status }) => status === 200,
        (response) => new Response(response.body, { status: 201, headers: response.headers }),
      ),
    ],
    [
      'answers 500 to a broken body',
      sends(
        ({ status }) => status === 400,
        (response) => new Response(response.body, { status: 500, headers: response.headers }),
      ),
    ],
    [
      'calls its JSON text',
      sends(
        ({ status }) => status === 422,
        (response) => new Response(response.body, { status: 422, headers: { 'content-type': 'text/html' } }),
      ),
    ],
    [
      'cuts its answers off',
      sends(
        ({ status }) => status === 200,
        (response) => new Response('{"payment_id":', { status: 200, headers: response.headers }),
      ),
    ],
    ['leaves the message of an error out', answers(401, ({ code }) => ({ code: code ?? '' }))],
    ['answers an error as a list', answers(422, (body) => [body])],
    ['gives the amount as text', answers(200, (body) => ({ ...body, total_amount: String(body.total_amount) }))],
    ['gives a negative amount', answers(200, (body) => ({ ...body, total_amount: -1 }))],
    ['gives fractions of a cent', answers(200, (body) => ({ ...body, total_amount: 0.5 }))],
    ['leaves the payment id out', answers(200, ({ payment_id: _id, ...body }) => body)],
    ['gives null for the secret', answers(200, (body) => ({ ...body, client_secret: null }))],
    ['never gives a link', answers(200, ({ payment_link: _link, ...body }) => body)],
    [
      'mixes up its customers',
      answers(200, (body) => ({ ...body, customer: { ...(body.customer as object), customer_id: 'cus_other' } })),
    ],
    ['keeps the metadata of another', answers(200, (body) => ({ ...body, metadata: { order_id: 'A-1' } }))],
    ['does not answer at all', () => () => Promise.reject(new TypeError('The connection was reset'))],
  ])('%s', async (_title, fault) => {
    const topics = ['examples', 'metadata', 'payment_link', 'credentials', 'media type', 'JSON', 'method'];
    expect((await failures(fault, topics)).length).toBeGreaterThan(0);
  });
});

test('finds a server that takes too long', async () => {
  const [first] = cases;
  if (!first) throw new Error('There is no case.');
  const hang: Handle = (request) =>
    new Promise((_resolve, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)));
  const [result] = await runSuite([first], { ...mockTarget(), fetch: hang, timeout: 20 });
  expect(result?.outcome).toMatchObject({ kind: 'failed', failure: { findings: [{ got: 'no answer within 20 ms' }] } });
});
