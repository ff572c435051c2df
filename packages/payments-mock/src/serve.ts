import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { MockAnswer } from './exchange.ts';
import { description } from './generated/description.ts';
import { createCore, type Mock, type MockCore, type MockOptions } from './mock.ts';
import { join } from './read-stream.ts';

export interface ServeOptions extends MockOptions {
  /** 0, the default, takes any free one. */
  port?: number;
  /** The address to listen on. 127.0.0.1 by default, so that only this machine can connect. */
  host?: string;
}

/** A mock that listens. */
export interface ServedMock extends Pick<Mock, 'requests' | 'reset'> {
  /** Address to send requests to, without a trailing slash. */
  url: string;
  /** Stops listening, gives running requests two seconds to end, and resolves when all is closed. */
  close(): Promise<void>;
}

/** How long a client may take to send a whole request, in milliseconds. */
const requestTimeout = 30_000;

/** How long running requests have to end when the mock is closed, in milliseconds. */
const gracePeriod = 2_000;

/**
 * Serves the mock over HTTP.
 * @throws the system's error, such as `EADDRINUSE`, when it cannot listen.
 */
export async function serve({ port = 0, host = '127.0.0.1', ...options }: ServeOptions = {}): Promise<ServedMock> {
  const core = createCore(description, options);
  const server = createServer({ requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: 1000 });
  server.on('request', (request, response) => receive({ core, server }, request, response));
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    requests: core.requests,
    reset: core.reset,
    close: () => close(server),
  };
}

interface Serving {
  core: MockCore;
  server: Server;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), gracePeriod);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Collects the body, then answers. A body over the limit is answered at once, and the connection closed. */
function receive(serving: Serving, request: IncomingMessage, response: ServerResponse): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  request.on('data', (chunk: Uint8Array) => {
    size += chunk.length;
    if (size <= serving.core.maxBodySize) {
      chunks.push(chunk);
      return;
    }
    request.removeAllListeners('data').removeAllListeners('end').resume();
    response.setHeader('connection', 'close');
    void send(serving, request, response, 'too large');
  });
  request.on('end', () => void send(serving, request, response, join(chunks, size)));
  // A client that goes away ends its own request and nothing else.
  request.on('error', () => response.destroy());
  response.on('error', () => request.destroy());
}

async function send(
  { core, server }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  body: Uint8Array | 'too large',
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  let answer: MockAnswer;
  try {
    answer = core.answer({ method, target: url, headers, body });
  } catch (error) {
    // A fault of ours ends one request, not the server.
    process.emitWarning(error as Error);
    answer = { status: 500, headers: { 'content-type': 'text/plain' }, body: `The mock failed: ${error}` };
  }
  if (core.latency > 0) await delay(core.latency, undefined, { ref: false });
  // Who closes the server waits for its connections, so none is kept then.
  if (!server.listening) response.setHeader('connection', 'close');
  const length = answer.body === undefined ? {} : { 'content-length': Buffer.byteLength(answer.body) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(answer.body);
}
