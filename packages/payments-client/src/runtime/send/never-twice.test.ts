import { CallError, LibraryClient, type LibraryClientOptions } from '@library/library-client';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allBehaviours,
  type Behaviour,
  type FaultyServer,
  faultyServer,
  type Tally,
} from '../testing/faulty-server.ts';
import { novel } from '../testing/library.ts';
import { passTime, stopClock } from '../testing/stopped-clock.ts';

let server: FaultyServer;
beforeAll(async () => {
  server = await faultyServer();
});
afterAll(() => server.close());

let calls = 0;

/** Plans the faults of a call and makes it. */
function call(
  plan: readonly Behaviour[],
  options: LibraryClientOptions = {},
): { tally: Tally; outcome: Promise<unknown> } {
  calls += 1;
  const name = `call-${calls}`;
  const tally = server.expect(name, plan);
  const client = new LibraryClient({ apiKey: 'secret_key', baseUrl: server.url, ...options });
  const outcome = client.books.create(novel, { headers: { 'x-call': name } }).catch((error: unknown) => error);
  return { tally, outcome };
}

describe('the server processes one create() at most once', () => {
  test('across 2,000 random sequences of faults', async () => {
    const silent: Behaviour[] = ['processes, then does not answer', 'processes, then stalls in mid-body'];
    const plans = fc.array(fc.constantFrom(...allBehaviours), { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(plans, async (plan) => {
      // Only a server that stays silent is given up early, so that a busy machine does not turn other faults into timeouts.
      const timeout = plan.some((behaviour) => silent.includes(behaviour)) ? 40 : undefined;
      const { tally, outcome: pending } = call(plan, { timeout });
      const outcome = await pending;
      expect(tally.processed).toBeLessThanOrEqual(1);
      // An error that reports that nothing was processed must be correct.
      if (outcome instanceof CallError && !outcome.mayHaveBeenProcessed) expect(tally.processed).toBe(0);
      if (!(outcome instanceof Error)) expect(tally.processed).toBe(1);
    });
    // Most of a run is waiting for servers that do not answer, so several run concurrently.
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    await Promise.all(seeds.map((seed) => fc.assert(property, { numRuns: 250, seed })));
  });

  test('but more often with riskDuplicates, so it is off by default', async () => {
    const { tally, outcome } = call(['processes, then 500'], { riskDuplicates: true });
    await outcome;
    expect(tally.processed).toBe(2);
  });
});

describe('retries', () => {
  const cases: { behaviour: Behaviour; requests: number; mayHaveBeenProcessed?: boolean; isSilent?: boolean }[] = [
    { behaviour: 'well', requests: 1 },
    { behaviour: 429, requests: 2 },
    { behaviour: 'refuses with 422', requests: 1, mayHaveBeenProcessed: false },
    { behaviour: 'refuses with 409', requests: 1, mayHaveBeenProcessed: false },
    { behaviour: 'resets before it reads', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then resets', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then resets in mid-body', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then does not answer', requests: 1, mayHaveBeenProcessed: true, isSilent: true },
    { behaviour: 'processes, then stalls in mid-body', requests: 1, mayHaveBeenProcessed: true, isSilent: true },
    { behaviour: 'processes, then 500', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then an empty 502', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then 503 without Retry-After', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then 503 with Retry-After', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then 200 with HTML', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then 200 with broken JSON', requests: 1, mayHaveBeenProcessed: true },
    { behaviour: 'processes, then an empty 200', requests: 1, mayHaveBeenProcessed: true },
  ];

  test.each(cases)('$behaviour', async ({ behaviour, requests, mayHaveBeenProcessed, isSilent = false }) => {
    // The clock stands still until the server has the request, however busy the machine is.
    if (isSilent) stopClock();
    const { tally, outcome: pending } = call([behaviour]);
    if (isSilent) {
      await tally.received;
      passTime();
    }
    const outcome = await pending;
    expect(tally.requests).toBe(requests);
    if (mayHaveBeenProcessed === undefined) expect(outcome).toMatchObject({ id: 'b_0f' });
    else {
      const url = `${server.url}/books`;
      expect(outcome).toMatchObject({ mayHaveBeenProcessed, method: 'POST', url, attempts: 1 });
    }
    if (mayHaveBeenProcessed) expect(String(outcome)).toContain('It may have been processed');
    expect(JSON.stringify(outcome) + String(outcome)).not.toContain('secret_key');
  });

  test('retries a server that does not listen, and reports that nothing was processed', async () => {
    const attempts: number[] = [];
    const gone = await faultyServer();
    await gone.close();
    const { outcome } = call([], {
      baseUrl: gone.url,
      maxRetryDelay: 1,
      onRequest: ({ attempt }) => void attempts.push(attempt),
    });
    expect(await outcome).toMatchObject({ name: 'ConnectionError', mayHaveBeenProcessed: false });
    expect(attempts).toEqual([1, 2, 3]);
  });
});
