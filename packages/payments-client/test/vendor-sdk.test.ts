import DodoPayments from 'dodopayments';
import { expect, test } from 'vitest';
import { order } from '../examples/order.ts';
import { PaymentsClient } from '../src/index.ts';
import { type Behaviour, faultyServer } from '../src/runtime/testing/faulty-server.ts';

const faults: Behaviour[] = ['processes, then 500', 'processes, then resets', 'processes, then an empty 502'];

// As the README says of both.
test.each(faults)('a server that %s: three payments with the vendor SDK, one with this client', async (fault) => {
  const server = await faultyServer();
  const theirs = server.expect('theirs', [fault, fault, fault, fault]);
  const sdk = new DodoPayments({ bearerToken: 'key', baseURL: server.url });
  // Its types take no readonly lists.
  await sdk.payments
    .create(order as Parameters<typeof sdk.payments.create>[0], { headers: { 'x-call': 'theirs' } })
    .catch(() => {});

  const ours = server.expect('ours', [fault, fault, fault, fault]);
  const client = new PaymentsClient({ bearerToken: 'key', baseUrl: server.url });
  const call = client.payments.create(order, { headers: { 'x-call': 'ours' } });
  await expect(call).rejects.toMatchObject({ mayHaveBeenProcessed: true });
  await server.close();

  expect([theirs.processed, ours.processed]).toEqual([3, 1]);
});
