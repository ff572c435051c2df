import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CallError, PaymentsClient } from '../index.ts';
import { allBehaviours, type Behaviour, type FaultyServer, faultyServer, type Order } from './testing/faulty-server.ts';

let server: FaultyServer;
beforeAll(async () => {
  server = await faultyServer();
});
afterAll(() => server.close());

let orders = 0;

/** Announces an order of its own, and places it. */
async function place(plan: readonly Behaviour[], options = {}): Promise<{ order: Order; outcome: unknown }> {
  orders += 1;
  const name = `order-${orders}`;
  const order = server.expect(name, plan);
  const outcome = await clientWith(options)
    .payments.create({
      billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
      customer: { customer_id: 'cus_1' },
      product_cart: [{ product_id: 'pdt_1', quantity: 1 }],
      metadata: { order_id: name },
    })
    .catch((error: unknown) => error);
  return { order, outcome };
}

const clientWith = (options = {}) => new PaymentsClient({ bearerToken: 'key', baseUrl: server.url, ...options });

describe('one create() makes one payment at most', () => {
  test('across 2,000 random sequences of faults', { timeout: 120_000 }, async () => {
    const plans = fc.array(fc.constantFrom(...allBehaviours), { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(plans, async (plan) => {
      const { order, outcome } = await place(plan, { timeout: 40 });
      expect(order.payments).toBeLessThanOrEqual(1);
      // Whoever is told that nothing was made is told the truth.
      if (outcome instanceof CallError && !outcome.mayHaveBeenProcessed) expect(order.payments).toBe(0);
      if (!(outcome instanceof Error)) expect(order.payments).toBe(1);
    });
    // Most of a run is waiting for silent servers, so several go on side by side.
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    await Promise.all(seeds.map((seed) => fc.assert(property, { numRuns: 250, seed })));
  });

  test('but more with riskDuplicates, which is why it is off', async () => {
    const { order } = await place(['pays, then 500'], { riskDuplicates: true });
    expect(order.payments).toBe(2);
  });
});

describe('what is sent again, and what is not', () => {
  const cases: { behaviour: Behaviour; requests: number; mayHaveBeenProcessed?: boolean }[] = [
    { behaviour: 'well', requests: 1 },
    { behaviour: 429, requests: 2 },
    { behaviour: '503 with Retry-After', requests: 2 },
    { behaviour: 'refuses with 422', requests: 1, mayHaveBeenProcessed: false },
    { behaviour: 'refuses with 409', requests: 1, mayHaveBeenProcessed: false },
    { behaviour: 'resets before it reads', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then resets', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then resets in mid-body', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then says nothing', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then stalls in mid-body', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then 500', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then an empty 502', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then 503 without Retry-After', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then 200 with HTML', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then 200 with broken JSON', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'pays, then an empty 200', requests: 1, mayHaveBeenProcessed: true },
  ];

  test.each(cases)('$behaviour', async ({ behaviour, requests, mayHaveBeenProcessed }) => {
    // Only servers that fall silent are waited for in full; the others have time, however busy the machine is.
    const timeout = /says nothing|stalls/.test(String(behaviour)) ? 100 : 5000;
    const { order, outcome } = await place([behaviour], { timeout });
    expect(order.requests).toBe(requests);
    if (mayHaveBeenProcessed === undefined) expect(outcome).toMatchObject({ payment_id: 'pay_1' });
    else
      expect(outcome).toMatchObject({
        mayHaveBeenProcessed,
        method: 'POST',
        url: `${server.url}/payments`,
        attempts: 1,
      });
    if (mayHaveBeenProcessed) expect(String(outcome)).toContain('It may have been processed');
    expect(JSON.stringify(outcome) + String(outcome)).not.toContain('Bearer');
  });

  test('a server that does not listen is tried again, and nothing was processed', async () => {
    const attempts: number[] = [];
    const gone = await faultyServer();
    await gone.close();
    const onRequest = ({ attempt }: { attempt: number }) => attempts.push(attempt);
    const { outcome } = await place([], { baseUrl: gone.url, maxRetryDelay: 1, onRequest });
    expect(outcome).toMatchObject({ name: 'ConnectionError', mayHaveBeenProcessed: false });
    expect(attempts).toEqual([1, 2, 3]);
  });
});
