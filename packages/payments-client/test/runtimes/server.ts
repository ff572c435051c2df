import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Addresses } from '../../../../scripts/checks/runtimes/runtimes.ts';
import { createMock } from '../../../payments-mock/src/index.ts';

/** A server on loopback for one run of the program. */
export interface TestServer extends Addresses, AsyncDisposable {
  /** The number of requests, by the fault in their path. */
  received: Record<string, number>;
}

/**
 * The fault for a request, by the first part of its path. If it returns false, the mock answers. `before` is the number of earlier
 * requests.
 */
const faults: Record<string, (response: ServerResponse, before: number) => unknown> = {
  limited: (response, before) => before === 0 && refuse(response),
  silent: () => true,
  broken: (response) => response.destroy(),
  'broken-when-used': (response, before) => before === 0 && response.destroy(),
  cut: (response) => response.writeHead(200, { 'content-length': 99 }).write('{"payment', () => response.destroy()),
  failed: (response) => response.writeHead(502, { 'content-length': 0 }).end(),
  moved: (response) => response.writeHead(307, { location: '/payments' }).end(),
};

/** A page may load its own script and call this machine, but not evaluate strings. */
const policy = "default-src 'none'; script-src 'self'; connect-src http://127.0.0.1:*";
const html = '<!doctype html><title>Test</title><script type="module" src="/page.js"></script>';

/** Starts a server that is the mock under `/`, the same with a fault under `/FAULT`, serves the script in a page at `/page`, and tells at
 * `/left` how many silent requests were given up. */
export async function startServer(script: string): Promise<TestServer> {
  const mock = createMock();
  const received: Record<string, number> = {};
  const used = new WeakSet<Socket>();
  let left = 0;
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const { pathname } = new URL(url, 'http://test');
    if (pathname === '/page.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    if (pathname === '/page')
      return response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(html);

    if (pathname === '/left') return response.end(`${left}`);
    response.on('close', () => {
      if (request.socket.destroyed && pathname.startsWith('/silent')) left += 1;
    });

    const body = await read(request);
    // As servers do that want to know the length of a body beforehand.
    if (!headers['content-length']) return response.writeHead(411).end();
    const [fault = ''] = pathname.split('/').slice(1, -1);
    const before = received[fault] ?? 0;
    const isUsed = used.has(request.socket);
    used.add(request.socket);
    if (fault === 'broken-when-used' && before === 0 && !isUsed) return refuse(response);
    received[fault] = before + 1;
    if (faults[fault]?.(response, before)) return;

    const agent = headers['user-agent'] ?? '';
    const answer = await mock.fetch('http://test/payments', {
      method,
      headers: headers as Record<string, string>,
      body,
    });
    response.writeHead(answer.status, [...answer.headers, ['received-user-agent', agent]].flat());
    response.end(await answer.text());
  });
  const other = createServer();
  const [url, closed] = [await listen(server), await listen(other)];
  await close(other);
  return { url, closed, received, [Symbol.asyncDispose]: () => close(server) };
}

/** Asks the client to send the request again at once. */
function refuse(response: ServerResponse): ServerResponse {
  return response.writeHead(429, { 'retry-after': '0' }).end();
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });
}
