import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { describe, expect, test } from 'vitest';
import { Progress } from '../errors/progress.ts';
import { copyError } from './loss-error.ts';
import { neverSent } from './never-sent.ts';

/** Whether the copy of an error proves it, as in a call. */
const isProof = (error: unknown) =>
  neverSent(copyError(error, new Progress('POST', 'http://x', { credentials: {}, secretNames: [] })));

/** Returns the error of a real fetch. */
function failure(url: string): Promise<unknown> {
  return fetch(url, { method: 'POST', body: '{}', signal: AbortSignal.timeout(5000) }).then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );
}

async function listen(onConnection: Parameters<typeof createServer>[1]): Promise<{ server: Server; port: number }> {
  const server = createServer(onConnection as never);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, port: (server.address() as AddressInfo).port };
}

describe('errors of Node.js', () => {
  test('nothing listens at the address', async () => {
    const { server, port } = await listen(undefined);
    await new Promise((closed) => server.close(closed));
    expect(isProof(await failure(`http://127.0.0.1:${port}`))).toBe(true);
    // A name with two addresses gives an error with two inside.
    expect(isProof(await failure(`http://localhost:${port}`))).toBe(true);
  });

  test('the name does not exist', async () => {
    expect(isProof(await failure('http://nobody.invalid'))).toBe(true);
  });

  test('the connection is reset', async () => {
    const { server, port } = await listen(((socket: import('node:net').Socket) =>
      socket.once('data', () => socket.resetAndDestroy())) as never);
    expect(isProof(await failure(`http://127.0.0.1:${port}`))).toBe(false);
    await new Promise((closed) => server.close(closed));
  });
});

describe('errors of other runtimes', () => {
  const system = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });
  const failed = (cause: unknown) => new TypeError('fetch failed', { cause });
  const cases: { name: string; error: unknown; want: boolean }[] = [
    { name: 'Bun: nothing listens', error: system('ECONNREFUSED'), want: true },
    { name: 'Bun, earlier: nothing listens', error: system('ConnectionRefused'), want: true },
    { name: 'Bun: no socket', error: system('FailedToOpenSocket'), want: true },
    { name: 'Bun: closed', error: system('ConnectionClosed'), want: false },
    {
      name: 'Deno: nothing listens',
      error: new TypeError('error sending request for url (http://x): client error (Connect): tcp connect error'),
      want: true,
    },
    {
      name: 'Deno: reset',
      error: new TypeError('error sending request for url (http://x): client error (SendRequest): connection reset'),
      want: false,
    },
    { name: 'a port that fetch does not connect to', error: failed(new Error('bad port')), want: true },
    { name: 'no connection in time', error: failed(system('UND_ERR_CONNECT_TIMEOUT')), want: true },
    { name: 'no answer in time', error: failed(system('UND_ERR_HEADERS_TIMEOUT')), want: false },
    { name: 'a refused certificate', error: failed(system('DEPTH_ZERO_SELF_SIGNED_CERT')), want: true },
    { name: 'a certificate that has expired', error: failed(system('CERT_HAS_EXPIRED')), want: true },
    { name: 'a host that cannot be reached', error: failed(system('EHOSTUNREACH', 'connect')), want: true },
    { name: 'a host that disappears while we read', error: failed(system('EHOSTUNREACH', 'read')), want: false },
    {
      name: 'several addresses, one of which took the request',
      error: failed(new AggregateError([system('ECONNREFUSED', 'connect'), system('ECONNRESET', 'read')])),
      want: false,
    },
    { name: 'an aggregate without errors', error: new AggregateError([]), want: false },
    { name: 'a browser, which hides the reason', error: new TypeError('Failed to fetch'), want: false },
    { name: 'words about a certificate', error: new Error('The tunnel broke: UNKNOWN_CERT_STATE'), want: false },
    { name: 'no TLS in common', error: failed(system('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')), want: true },
    { name: 'no TLS at the other side', error: failed(system('write EPROTO: wrong version number')), want: true },
    { name: 'TLS that breaks later', error: failed(system('ERR_SSL_BAD_RECORD_MAC')), want: false },
    { name: 'no error', error: undefined, want: false },
    { name: 'a word', error: 'connect', want: false },
  ];

  test.each(cases)('$name', ({ error, want }) => {
    expect(isProof(error)).toBe(want);
  });
});
