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

/** A server that accepts bodies that it should refuse. Its answers are correct otherwise. */
function accepts(isAffected: (body: Json) => boolean): Fault {
  return (mock) => async (request) => {
    const body = await bodyOf(request);
    const response = await mock(request);
    if (body === undefined || response.status !== 422 || !isAffected(body)) return response;
    const { headers } = request;
    const valid = await mock(new Request(request.url, { method: 'POST', headers, body: JSON.stringify(minimal) }));
    const answer = { ...((await valid.json()) as object), ...pick(body, ['metadata', 'product_cart']) };
    return Response.json(answer, { status: 200 });
  };
}

/** A server that refuses bodies that it should accept. */
function refuses(isAffected: (body: Json) => boolean): Fault {
  return (mock) => async (request) => {
    const body = await bodyOf(request);
    const response = await mock(request);
    if (body === undefined || response.status !== 200 || !isAffected(body)) return response;
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

/** A server whose answers are changed except for their bodies. */
function sends(isAffected: (response: Response) => boolean, change: (response: Response) => Response): Fault {
  return (mock) => async (request) => {
    const response = await mock(request);
    return isAffected(response) ? change(response) : response;
  };
}

/** A server that treats every request as if it had these headers. */
function assumes(headers: { [name: string]: string }, isAffected = (_request: Request) => true): Fault {
  return (mock) => (request) => {
    if (!isAffected(request)) return mock(request);
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
      'accepts at most 99 items',
      refuses((body) => lengthOf(body, '/product_cart') > 99),
      ['product_cart › accepts 100 items'],
    ],
    [
      'accepts an empty cart',
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
      'accepts country codes in lower case',
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
      'accepts a number as a postal code',
      accepts((body) => typeof valueAt(body, '/billing/zipcode') === 'number'),
      ['billing.zipcode › refuses a number (422)', 'billing.zipcode › refuses its digits as a number (422)'],
    ],
    [
      'counts UTF-16 units',
      refuses((body) => String(valueAt(body, '/metadata/order_id')).length > 500),
      ['metadata.* › accepts 500 emoji'],
    ],
    [
      'accepts both forms of a customer at once',
      accepts((body) => lengthOf(body, '/customer') === 3),
      ['customer › refuses the properties of ExistingCustomer and NewCustomer together (422)'],
    ],
    [
      'accepts any return address',
      accepts((body) => valueAt(body, '/return_url') === 'example.com/path'),
      ['return_url › refuses no scheme (422)'],
    ],
    [
      'refuses unknown properties',
      refuses((body) => valueAt(body, '/unexpected') !== undefined),
      ['body › accepts an unknown property'],
    ],
    [
      'fails for an inherited name',
      refuses((body) => Object.hasOwn((valueAt(body, '/metadata') ?? {}) as object, 'constructor')),
      ['metadata › accepts the name "constructor"'],
    ],
    [
      'requires no credential',
      assumes({ authorization }, (request) => !request.headers.has('authorization')),
      ['credentials › refuses no credential (401)'],
    ],
    [
      'compares the beginning of the token',
      assumes({ authorization }, (request) => request.headers.get('authorization') === authorization.slice(0, -1)),
      ['credentials › refuses the token without its last character (401)'],
    ],
    [
      'accepts any scheme',
      assumes({ authorization }, (request) => request.headers.get('authorization')?.startsWith('Basic ') ?? false),
      ['credentials › refuses the scheme Basic (401)'],
    ],
    [
      'accepts JSON with any media type',
      assumes(
        { 'content-type': 'application/json' },
        (request) => request.headers.get('content-type') === 'text/plain',
      ),
      ['media type › refuses text/plain (415)'],
    ],
    [
      'compares media types literally',
      assumes(
        { 'content-type': 'text/plain' },
        (request) => request.headers.get('content-type') === 'application/json;charset=UTF-8',
      ),
      ['media type › accepts application/json;charset=UTF-8'],
    ],
    [
      'omits the Allow header',
      sends(
        ({ status }) => status === 405,
        () => new Response(null, { status: 405 }),
      ),
      ['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD'].map((method) => `method › answers ${method} without failing`),
    ],
    [
      'drops an entry of the metadata',
      answers(200, (body) => ({
        ...body,
        metadata: Object.fromEntries(Object.entries(body.metadata ?? {}).slice(0, 49)),
      })),
      ['metadata › accepts 50 properties'],
    ],
    [
      'reverses the cart',
      answers(200, (body) => ({ ...body, product_cart: (body.product_cart as Json[]).toReversed() })),
      ['examples › accepts full', 'examples › accepts everyField', 'product_cart › accepts 3 different items'],
    ],
    [
      'trims spaces',
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
      'sends its JSON as text',
      sends(
        ({ status }) => status === 422,
        (response) => new Response(response.body, { status: 422, headers: { 'content-type': 'text/html' } }),
      ),
    ],
    [
      'truncates its answers',
      sends(
        ({ status }) => status === 200,
        (response) => new Response('{"payment_id":', { status: 200, headers: response.headers }),
      ),
    ],
    ['omits the message of an error', answers(401, ({ code }) => ({ code: code ?? '' }))],
    ['answers an error with a list', answers(422, (body) => [body])],
    ['sends the amount as text', answers(200, (body) => ({ ...body, total_amount: String(body.total_amount) }))],
    ['sends a negative amount', answers(200, (body) => ({ ...body, total_amount: -1 }))],
    ['sends fractions of a cent', answers(200, (body) => ({ ...body, total_amount: 0.5 }))],
    ['omits the payment id', answers(200, ({ payment_id: _id, ...body }) => body)],
    ['sends null as the secret', answers(200, (body) => ({ ...body, client_secret: null }))],
    ['never sends a link', answers(200, ({ payment_link: _link, ...body }) => body)],
    [
      'mixes up its customers',
      answers(200, (body) => ({ ...body, customer: { ...(body.customer as object), customer_id: 'cus_other' } })),
    ],
    ['returns the metadata of another payment', answers(200, (body) => ({ ...body, metadata: { order_id: 'A-1' } }))],
    ['does not answer at all', () => () => Promise.reject(new TypeError('The connection was reset'))],
  ])('%s', async (_title, fault) => {
    const topics = ['examples', 'metadata', 'payment_link', 'credentials', 'media type', 'JSON', 'method'];
    expect((await failures(fault, topics)).length).toBeGreaterThan(0);
  });
});

test('finds a server that takes too long', async () => {
  const [first] = cases;
  if (!first) throw new Error('There is no case.');
  let sent: Request | undefined;
  // It ignores the signal, as one that was garbage-collected would be.
  const hang: Handle = (request) => {
    sent = request;
    return new Promise(() => {});
  };
  const [result] = await runSuite([first], { ...mockTarget(), fetch: hang, timeout: 20 });
  expect(result?.outcome).toMatchObject({ kind: 'failed', failure: { findings: [{ got: 'no answer within 20 ms' }] } });
  expect(sent?.signal.aborted).toBe(true);
});
