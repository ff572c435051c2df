import { expect, test } from 'vitest';
import { patiently } from './patience.ts';
import type { Received } from './reply.ts';

/** The status at last, and the pauses, for a server with these answers, each with a `Retry-After` or none. */
async function sent(answers: [status: number, retryAfter?: string][]): Promise<{ status: number; pauses: number[] }> {
  const pauses: number[] = [];
  const send = async (): Promise<Received> => {
    const [status, retryAfter] = (answers.length > 1 ? answers.shift() : answers[0]) ?? [500];
    const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    return { status, headers, body: new Uint8Array(), milliseconds: 1 };
  };
  const received = await patiently({}, send, async (milliseconds) => void pauses.push(milliseconds));
  return { status: 'status' in received ? received.status : 0, pauses };
}

test('sends a request again after the pause that the server asks for', async () => {
  const { status, pauses } = await sent([[429, '2'], [200]]);
  expect([status, pauses.length]).toEqual([200, 1]);
  expect(pauses[0]).toBeGreaterThan(1900);
  expect(pauses[0]).toBeLessThanOrEqual(2000);
});

test('waits longer each time if the server names no pause', async () => {
  const { status, pauses } = await sent([[429], [429], [200]]);
  expect(status).toBe(200);
  expect(pauses.at(-1)).toBeGreaterThan(400);
});

test('gives up after some tries, and at once for a pause that is too long', async () => {
  expect((await sent([[429, '1']])).status).toBe(429);
  expect(await sent([[429, '3600']])).toEqual({ status: 429, pauses: [] });
});
