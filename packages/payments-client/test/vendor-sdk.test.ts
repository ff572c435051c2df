import DodoPayments from 'dodopayments';
import { expect, test } from 'vitest';
import { PaymentsClient } from '../src/index.ts';
import { type Behaviour, faultyServer } from '../src/runtime/testing/faulty-server.ts';
import { request } from '../src/runtime/testing/payment.ts';

const faults: Behaviour[] = ['pays, then 500', 'pays, then resets', 'pays, then an empty 502'];

// What the README says of both.
test.each(faults)('a server that %s: three payments with the vendor SDK, one with this client', async (fault) => {
  const server = await faultyServer();
  const theirs = server.expect('theirs', [fault, fault, fault, fault]);
  const sdk = new DodoPayments({ bearerToken: 'key', baseURL: server.url });
  const sent = { ...request, metadata: { order_id: 'theirs' } };
  await sdk.payments.create(sent).catch(() => {});

  const ours = server.expect('ours', [fault, fault, fault, fault]);
  const client = new PaymentsClient({ bearerToken: 'key', baseUrl: server.url });
  const call = client.payments.create({ ...request, metadata: { order_id: 'ours' } });
  await expect(call).rejects.toMatchObject({ mayHaveBeenProcessed: true });
  await server.close();

  expect([theirs.payments, ours.payments]).toEqual([3, 1]);
});
