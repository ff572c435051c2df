import { once } from 'node:events';
import { connect } from 'node:net';
import { type ServedMock, serve } from '@library/library-mock/serve';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { headers, novel } from '../testing/library-calls.ts';

let mock: ServedMock;
beforeEach(async () => {
  mock = await serve({ maxBodySize: 10_000 });
});
afterEach(() => mock.close());

function post(body: string, more: object = {}): Promise<Response> {
  return fetch(`${mock.url}/books`, { method: 'POST', headers: { ...headers, ...more }, body });
}

/** Returns everything that the server sends on a new connection until it closes it. */
async function talk(...parts: string[]): Promise<string> {
  const socket = connect(Number(new URL(mock.url).port), '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (text) => {
    received += text;
  });
  // A server may close before it has read everything.
  socket.on('error', () => {});
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return received;
}

test('pages of other origins may call the mock and read its answers', async () => {
  const origin = 'https://docs.example.com';
  const preflight = await fetch(`${mock.url}/books`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-methods')).toBe('POST');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  const response = await post(JSON.stringify(novel), { origin });
  expect(response.status).toBe(201);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(mock.requests).toHaveLength(1);
  expect((await post(JSON.stringify(novel))).headers.get('access-control-allow-origin')).toBeNull();
});

test('the mock answers over HTTP, on this machine only', async () => {
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await post(JSON.stringify(novel));
  expect(response.status).toBe(201);
  expect(response.headers.get('content-type')).toBe('application/json');
  const text = await response.text();
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  expect(JSON.parse(text)).toMatchObject({ id: expect.stringMatching(/^b_/) });
  expect(mock.requests).toMatchObject([{ method: 'POST', url: '/books', status: 201, body: novel }]);
});

test('HEAD and OPTIONS get an answer without a body', async () => {
  const options = await fetch(`${mock.url}/books`, { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
  expect((await fetch(`${mock.url}/books`, { method: 'HEAD', headers })).status).toBe(200);
});

test('concurrent requests get their own answers', async () => {
  const bodies = Array.from({ length: 50 }, (_, index) => ({ ...novel, pages: index + 1 }));
  const answers = await Promise.all(
    bodies.map(async (body) => (await (await post(JSON.stringify(body))).json()) as { id: string }),
  );
  expect(new Set(answers.map(({ id }) => id)).size).toBe(50);
  const pages = mock.requests.map(({ body }) => (body as typeof novel).pages);
  expect(pages.sort((left, right) => left - right)).toEqual(bodies.map((body) => body.pages));
});

test('joins a body that comes in pieces', async () => {
  const body = JSON.stringify({ ...novel, subtitle: 'Zürich' });
  const head = `POST /books HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Api-Key: a\r\nContent-Type: application/json\r\n`;
  const length = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  expect(await talk(head, length, body.slice(0, 20), body.slice(20))).toMatch(/^HTTP\/1.1 201 /);
});

test('refuses a body over the limit before it has ended, and closes the connection', async () => {
  const head =
    'POST /books HTTP/1.1\r\nHost: a\r\nX-Api-Key: a\r\nContent-Type: application/json\r\nContent-Length: 90000000\r\n\r\n';
  const answer = await talk(head, 'x'.repeat(20_000));
  expect(answer).toMatch(/^HTTP\/1.1 413 .*connection: close.*"The body is too large"/is);
});

test('survives text that is not HTTP, and clients that disconnect', async () => {
  expect(await talk('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  const socket = connect(Number(new URL(mock.url).port), '127.0.0.1');
  socket.write('POST /books HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc');
  await once(socket, 'connect');
  socket.resetAndDestroy();
  for (const target of ['*', '//', '/%', '/books%00', 'http://other/books', `/${'a'.repeat(5000)}`]) {
    const answer = await talk(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer, target).toMatch(/^HTTP\/1.1 4\d\d /);
  }
  expect((await post(JSON.stringify(novel))).status).toBe(201);
});

test('accepts a target in absolute form (RFC 9112, section 3.2.2)', async () => {
  const end = ' HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Api-Key: a\r\n\r\n';
  for (const target of ['http://library.test/books?limit=5', 'HTTPS://a:8080/books']) {
    expect(await talk(`GET ${target}${end}`), target).toMatch(/^HTTP\/1.1 200 /);
  }
  expect(await talk(`GET http://library.test${end}`)).toMatch(/^HTTP\/1.1 404 .*There is no \/ in this API/s);
  expect(mock.requests.map(({ url }) => url)).toEqual(['/books?limit=5', '/books', '/']);
});

test('closes connections whose unfinished bodies exceed 64 MiB in total, and no other', async () => {
  const large = await serve({ maxBodySize: 40 * 2 ** 20 });
  const port = Number(new URL(large.url).port);
  const head = 'POST /books HTTP/1.1\r\nHost: a\r\nX-Api-Key: a\r\nContent-Type: application/json\r\n';
  const sockets = [0, 1].map(() => connect(port, '127.0.0.1').on('error', () => {}));
  const closed = Promise.race(sockets.map((socket) => new Promise((resolve) => socket.on('close', resolve))));
  for (const socket of sockets) socket.write(`${head}Content-Length: 40000000\r\n\r\n${' '.repeat(39_000_000)}`);
  await closed;
  expect((await fetch(`${large.url}/books`, { method: 'POST', headers, body: JSON.stringify(novel) })).status).toBe(
    201,
  );
  for (const socket of sockets) socket.destroy();
  await large.close();
});

/** Stops the clock of the grace period, so that closing cannot end because that is over. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

test('closing waits for a running request, and for nothing else', async () => {
  const slow = await serve({ latency: 200 });
  const running = fetch(`${slow.url}/books`, { method: 'POST', headers, body: JSON.stringify(novel) });
  await expect.poll(() => slow.requests).toHaveLength(1);
  stopClock();
  const closed = slow.close();
  expect(await (await running).json()).toHaveProperty('id');
  await closed;
  await expect(fetch(slow.url)).rejects.toThrow();
});

test('closing does not wait for a client that stops sending', async () => {
  const other = await serve();
  const socket = connect(Number(new URL(other.url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write('POST /books HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\nabc');
  await once(socket, 'data');
  stopClock();
  const closed = other.close();
  vi.advanceTimersByTime(2000);
  await closed;
  socket.destroy();
});

test('an unknown option is an error that lists the known ones', async () => {
  const options = { prot: 4010 } as object;
  await expect(serve(options)).rejects.toThrow(/^"prot" is not an option of the mock\. Use seed, .*, port, host, /);
});

test('a port in use rejects with the system error', async () => {
  const port = Number(new URL(mock.url).port);
  await expect(serve({ port })).rejects.toThrow(/EADDRINUSE/);
});
