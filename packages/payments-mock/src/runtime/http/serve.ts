import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Description } from '../api/description.ts';
import { checkOptions } from '../mock/check-options.ts';
import { createCore, type Mock, type MockOptions, mockOptions } from '../mock/create-mock.ts';
import { answerHttp } from './answer-http.ts';

export interface ServeOptions extends MockOptions {
  /** The port to listen on. 0, the default, takes any free one. */
  port?: number;
  /** The address to listen on. 127.0.0.1 by default, so that only this machine can connect. */
  host?: string;
  /** How long a client may take to send a whole request, in milliseconds; after that it gets 408. 30000 by default. */
  requestTimeout?: number;
  /** How many connections may be open at once; further ones are closed. 1000 by default. */
  maxConnections?: number;
}

const serverOptions = [
  'port',
  'host',
  'requestTimeout',
  'maxConnections',
] as const satisfies readonly (keyof ServeOptions)[];

/** A mock that listens on a port. */
export interface ServedMock extends Pick<Mock, 'requests' | 'inject' | 'reset'> {
  /** The address to send requests to, without a trailing slash. */
  url: string;
  /** Stops listening, gives running requests two seconds to finish, and resolves once everything is closed. */
  close(): Promise<void>;
}

/** How long running requests have to finish when the mock is closed, in milliseconds. */
const gracePeriod = 2_000;

/**
 * Serves a mock over HTTP.
 * @throws RangeError for an option out of range, TypeError for an unknown one, a system error such as `EADDRINUSE` if it cannot listen.
 */
export async function serveMock(description: Description, options: ServeOptions = {}): Promise<ServedMock> {
  checkOptions(options, [...mockOptions, ...serverOptions]);
  const { port = 0, host = '127.0.0.1', requestTimeout = 30_000, maxConnections = 1000, ...rest } = options;
  const core = createCore(description, rest);
  const server = createServer({
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.min(1000, Math.ceil(requestTimeout / 4)),
  });
  server.maxConnections = maxConnections;
  const pending = { bytes: 0 };
  const isOpen = () => server.listening;
  server.on('request', (request, response) => answerHttp(core, pending, isOpen, request, response));
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
