import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServedMock, serve } from '../serve.ts';
import { minimal } from './testing/order.ts';

const headers = { authorization: 'Bearer test', 'content-type': 'application/json' };

let mock: ServedMock;
beforeEach(async () => {
  mock = await serve({ maxBodySize: 10_000 });
});
afterEach(() => mock.close());

function post(body: string, more: object = {}): Promise<Response> {
  return fetch(`${mock.url}/payments`, { method: 'POST', headers: { ...headers, ...more }, body });
}

/** Everything that the server sends on a connection of its own, until it closes it. */
async function talk(...parts: string[]): Promise<string> {
  const socket = connect(Number(new URL(mock.url).port), '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (text) => {
    received += text;
  });
  // A server may close before it has read all.
  socket.on('error', () => {});
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return received;
}

test('the mock answers over HTTP, on this machine only', async () => {
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await post(JSON.stringify(minimal));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  const text = await response.text();
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  expect(JSON.parse(text)).toMatchObject({ payment_id: expect.stringMatching(/^pay_/) });
  expect(mock.requests).toMatchObject([{ method: 'POST', url: '/payments', status: 200, body: minimal }]);
});

test('a request for HEAD or OPTIONS has an answer without a body', async () => {
  const options = await fetch(`${mock.url}/payments`, { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'OPTIONS, POST']);
  expect((await fetch(`${mock.url}/payments`, { method: 'HEAD' })).status).toBe(405);
});

test('many requests at once get answers of their own', async () => {
  const bodies = Array.from({ length: 50 }, (_, index) => ({ ...minimal, metadata: { index: String(index) } }));
  const answers = await Promise.all(
    bodies.map(
      async (body) => (await (await post(JSON.stringify(body))).json()) as { metadata: object; payment_id: string },
    ),
  );
  expect(answers.map(({ metadata }) => metadata)).toEqual(bodies.map(({ metadata }) => metadata));
  expect(new Set(answers.map((answer) => answer.payment_id)).size).toBe(50);
});

test('a body that comes in pieces is put together', async () => {
  const body = JSON.stringify({ ...minimal, metadata: { city: 'Zürich' } });
  const head = `POST /payments HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer a\r\nContent-Type: application/json\r\n`;
  const length = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  expect(await talk(head, length, body.slice(0, 20), body.slice(20))).toMatch(/^HTTP\/1.1 200 .*"Zürich"/s);
});

test('a body over the limit is refused before it has ended, and the connection closed', async () => {
  const head =
    'POST /payments HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nContent-Type: application/json\r\nContent-Length: 90000000\r\n\r\n';
  const answer = await talk(head, 'x'.repeat(20_000));
  expect(answer).toMatch(/^HTTP\/1.1 413 .*connection: close.*"The body is too large"/is);
});

test('what is no HTTP, and a client that goes away, leave the server standing', async () => {
  expect(await talk('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  const socket = connect(Number(new URL(mock.url).port), '127.0.0.1');
  socket.write('POST /payments HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc');
  await once(socket, 'connect');
  socket.resetAndDestroy();
  for (const target of ['*', '//', '/%', '/payments%00', 'http://other/payments', `/${'a'.repeat(5000)}`]) {
    const answer = await talk(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer, target).toMatch(/^HTTP\/1.1 4\d\d /);
  }
  expect((await post(JSON.stringify(minimal))).status).toBe(200);
});

test('closing lets a running request end', async () => {
  const slow = await serve({ latency: 200 });
  const running = fetch(`${slow.url}/payments`, { method: 'POST', headers, body: JSON.stringify(minimal) });
  while (slow.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const start = performance.now();
  const closed = slow.close();
  expect(await (await running).json()).toHaveProperty('payment_id');
  await closed;
  expect(performance.now() - start).toBeLessThan(1500);
  await expect(fetch(slow.url)).rejects.toThrow();
});

test('closing does not wait for a client that sends nothing more', async () => {
  const other = await serve();
  const socket = connect(Number(new URL(other.url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write('POST /payments HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc');
  await once(socket, 'connect');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  await other.close();
  expect(performance.now() - start).toBeLessThan(4000);
  socket.destroy();
});

test('a port in use is an error of the system', async () => {
  const port = Number(new URL(mock.url).port);
  await expect(serve({ port })).rejects.toThrow(/EADDRINUSE/);
});
