import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { description } from './generated/description.ts';
import { answerHttp } from './runtime/answer-http.ts';
import { createCore, type Mock, type MockOptions } from './runtime/mock.ts';

export interface ServeOptions extends MockOptions {
  /** 0, the default, takes any free one. */
  port?: number;
  /** The address to listen on. 127.0.0.1 by default, so that only this machine can connect. */
  host?: string;
  /** How long a client may take to send a whole request, in milliseconds; later it is answered 408. 30000 by default. */
  requestTimeout?: number;
  /** How many connections may be open at once; more are closed. 1000 by default. */
  maxConnections?: number;
}

/** A mock that listens. */
export interface ServedMock extends Pick<Mock, 'requests' | 'inject' | 'reset'> {
  /** Address to send requests to, without a trailing slash. */
  url: string;
  /** Stops listening, gives running requests two seconds to end, and resolves when all is closed. */
  close(): Promise<void>;
}

/** How long running requests have to end when the mock is closed, in milliseconds. */
const gracePeriod = 2_000;

/**
 * Serves the mock over HTTP.
 * @throws RangeError for an option that cannot be met, and the system's error, such as `EADDRINUSE`, when it cannot listen.
 */
export async function serve(options: ServeOptions = {}): Promise<ServedMock> {
  const { port = 0, host = '127.0.0.1', requestTimeout = 30_000, maxConnections = 1000, ...rest } = options;
  const core = createCore(description, rest);
  const server = createServer({
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.min(1000, Math.ceil(requestTimeout / 4)),
  });
  server.maxConnections = maxConnections;
  server.on('request', (request, response) => answerHttp(core, () => server.listening, request, response));
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    requests: core.requests,
    inject: core.inject,
    reset: core.reset,
    close: () => close(server),
  };
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
