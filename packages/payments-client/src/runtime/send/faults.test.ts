import { createServer, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { LibraryClientOptions } from '@library/library-client';
import { validate } from '@library/library-client/validate';
import { describe, expect, test } from 'vitest';
import { book, clientOf, novel } from '../testing/library.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { answer, serve } from '../testing/serve.ts';
import { fetchThenPassTime, passTime, stopClock } from '../testing/stopped-clock.ts';

/** Faults of a real server on loopback, and the errors of `create()` with default settings. */
interface Fault {
  name: string;
  serve: (response: ServerResponse) => void;
  /** The class, and its message after the URL. */
  error: string;
  says: string | RegExp;
  mayHaveBeenProcessed: boolean;
  /** 1 by default. */
  attempts?: number;
  options?: LibraryClientOptions;
  /** It passes the time. */
  isSlow?: boolean;
}

const unknown = 'It may have been processed: find out on the server before you send it again.';
const html = '<!doctype html><title>Bad gateway</title>';
const busy = { code: 'TOO_MANY_REQUESTS', message: 'Too many requests.' };
const waits = 'was answered with 429 TOO_MANY_REQUESTS: Too many requests';
const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();
const text = JSON.stringify(book);

/** Begins a success of 1,000 bytes. */
function begin(response: ServerResponse, then?: () => void): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
  response.write(text.slice(0, 20), then);
}

const faults: Fault[] = [
  {
    name: 'reset before headers',
    serve: (response) => void response.socket?.resetAndDestroy(),
    error: 'ConnectionError',
    says: /^got no answer: (ECONNRESET|UND_ERR_SOCKET)\. It may have been processed/,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'closed before headers',
    serve: (response) => void response.destroy(),
    error: 'ConnectionError',
    says: `got no answer: UND_ERR_SOCKET. ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'reset in mid-body',
    serve: (response) => begin(response, () => response.socket?.resetAndDestroy()),
    error: 'UnreadableResponseError',
    says: `was answered with 200 and a body that is cut off (application/json). ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'a server of another protocol',
    serve: (response) => void response.socket?.end('220 mail.example.com ESMTP\r\n'),
    error: 'ConnectionError',
    says: /^got no answer: .*\. It may have been processed/,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'slow headers',
    serve: passTime,
    isSlow: true,
    error: 'TimeoutError',
    says: `took longer than 60000 ms. ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'slow body',
    serve: (response) => begin(response),
    options: { fetch: fetchThenPassTime },
    isSlow: true,
    error: 'TimeoutError',
    says: `took longer than 60000 ms. ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: '429',
    serve: (response) => answer(response, 429, busy),
    error: 'RateLimitError',
    says: `${waits} after 3 attempts. Wait, then send it again.`,
    mayHaveBeenProcessed: false,
    attempts: 3,
  },
  {
    name: '429 with Retry-After in seconds',
    serve: (response) => answer(response, 429, busy, { 'retry-after': '3600' }),
    error: 'RateLimitError',
    says: `${waits}. Wait, then send it again.`,
    mayHaveBeenProcessed: false,
  },
  {
    name: '429 with Retry-After as a date',
    serve: (response) => answer(response, 429, busy, { 'retry-after': inAnHour() }),
    error: 'RateLimitError',
    says: `${waits}. Wait, then send it again.`,
    mayHaveBeenProcessed: false,
  },
  {
    name: '503 with Retry-After',
    serve: (response) => answer(response, 503, '', { 'retry-after': '0' }),
    error: 'ServerError',
    says: `was answered with 503 and a body that is empty (application/json). ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: '503 without',
    serve: (response) => answer(response, 503, ''),
    error: 'ServerError',
    says: `was answered with 503 and a body that is empty (application/json). ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'empty 502',
    serve: (response) => void response.writeHead(502, { 'content-length': 0 }).end(),
    error: 'ServerError',
    says: `was answered with 502 and a body that is empty. ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: '502 with HTML',
    serve: (response) => answer(response, 502, html, { 'content-type': 'text/html' }),
    error: 'ServerError',
    says: `was answered with 502 and a body that is not JSON (text/html). ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: '200 with HTML',
    serve: (response) => answer(response, 200, html, { 'content-type': 'text/html' }),
    error: 'UnreadableResponseError',
    says: `was answered with 200 and a body that is not JSON (text/html). ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'empty 200',
    serve: (response) => answer(response, 200, ''),
    error: 'UnreadableResponseError',
    says: `was answered with 200 and a body that is empty (application/json). ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'truncated JSON',
    serve: (response) => answer(response, 200, text.slice(0, -5)),
    error: 'UnreadableResponseError',
    says: `was answered with 200 and a body that is broken JSON (application/json). ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'JSON that breaks the schema',
    serve: (response) => answer(response, 201, { ...book, id: 1 }),
    options: { validate },
    error: 'ValidationError',
    says: `was answered with 201, but /id must be a string. ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'corrupt gzip',
    serve: (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    error: 'UnreadableResponseError',
    says: `was answered with 200 and a body that is cut off. ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'gzip that ends early',
    serve: (response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text).subarray(0, -30)),
    error: 'UnreadableResponseError',
    says: /^was answered with 200 and a body that is (cut off|broken JSON)\. It may have been processed/,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'redirect 302',
    serve: (response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
    error: 'StatusError',
    says: `was answered with 302 to /elsewhere and a body that is empty. ${unknown}`,
    mayHaveBeenProcessed: true,
  },
  {
    name: 'redirect 307',
    serve: (response) => void response.writeHead(307, { location: '/elsewhere' }).end(),
    error: 'StatusError',
    says: 'was answered with 307 to /elsewhere and a body that is empty. Check the base URL.',
    mayHaveBeenProcessed: false,
  },
];

/** Ends a connection when the other side begins to speak. */
const hangUp = (socket: Socket) => {
  socket.on('error', () => {});
  socket.once('data', () => socket.end());
};

async function outcome(url: string, options: LibraryClientOptions = {}) {
  const error = await clientOf({ url }, { maxRetryDelay: 1, ...options })
    .books.create(novel)
    .then(
      () => expect.unreachable(),
      (error) => error,
    );
  return { error, says: String(error.message).replace(`POST ${url}/books `, '') };
}

describe('a server fails with', () => {
  test.each(faults)(
    '$name',
    async ({ serve: handle, error: name, says, mayHaveBeenProcessed, attempts = 1, options, isSlow = false }) => {
      if (isSlow) stopClock();
      await using server = await serve(handle);
      const told = await outcome(server.url, options);
      expect(told.says).toEqual(says instanceof RegExp ? expect.stringMatching(says) : says);
      expect(told.error).toMatchObject({ name, mayHaveBeenProcessed, attempts });
      expect(server.requests.map(({ url }) => url)).toEqual(Array(attempts).fill('/books'));
    },
  );
});

describe('a server is not reached, which is tried again unless it is TLS:', () => {
  /** The port of a server that listens for as long as `use` runs. */
  async function during<Result>(server: Server, use: (port: number) => Promise<Result>): Promise<Result> {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      return await use((server.address() as AddressInfo).port);
    } finally {
      await new Promise((closed) => server.close(closed));
    }
  }

  const cases: {
    name: string;
    fail: () => ReturnType<typeof outcome>;
    code: RegExp;
    attempts: number;
    remedy?: string;
  }[] = [
    { name: 'DNS failure', fail: () => outcome('http://nobody.invalid'), code: /ENOTFOUND|EAI_AGAIN/, attempts: 3 },
    {
      name: 'refused',
      fail: async () => outcome(`http://127.0.0.1:${await during(createServer(), async (port) => port)}`),
      code: /ECONNREFUSED/,
      attempts: 3,
    },
    {
      name: 'an untrusted certificate',
      fail: () => during(createTlsServer(selfSigned()), (port) => outcome(`https://127.0.0.1:${port}`)),
      code: /DEPTH_ZERO_SELF_SIGNED_CERT/,
      attempts: 1,
      remedy: 'Check the base URL and the certificate of the server.',
    },
    {
      name: 'a server that does not speak TLS',
      fail: () => during(createServer(), (port) => outcome(`https://127.0.0.1:${port}`)),
      code: /ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG|EPROTO/,
      attempts: 1,
      remedy: 'Check the base URL and the certificate of the server.',
    },
    {
      name: 'a connection that ends before TLS begins',
      fail: () => during(createTcpServer(hangUp), (port) => outcome(`https://127.0.0.1:${port}`)),
      code: /ECONNRESET/,
      attempts: 3,
    },
  ];

  test.each(cases)('$name', async ({ fail, code, attempts, remedy = 'Check the network.' }) => {
    const { error, says } = await fail();
    expect(error).toMatchObject({ name: 'ConnectionError', attempts, mayHaveBeenProcessed: false });
    const tried = attempts === 1 ? '' : ` after ${attempts} attempts`;
    expect(says).toMatch(new RegExp(`^got no answer: (${code.source})${tried}\\. ${remedy}$`));
  });
});

describe('a success is read', () => {
  const [before = '', after = ''] = JSON.stringify({ ...book, tags: { note: '#' } }).split('#');
  const big = { ...book, tags: { note: 'x'.repeat(10_000_000) } };
  const cases: { name: string; body: string | Buffer; headers?: Record<string, string>; want?: object }[] = [
    { name: 'under a wrong content type', body: text, headers: { 'content-type': 'text/html' } },
    { name: 'without a content type', body: text },
    { name: 'from gzip', body: gzipSync(text), headers: { 'content-encoding': 'gzip' } },
    { name: 'after a byte order mark', body: `\uFEFF${text}` },
    { name: 'of 10 MB', body: JSON.stringify(big), want: big },
    {
      name: 'despite invalid UTF-8, because the book exists and its id matters',
      body: Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]),
      want: { ...book, tags: { note: '\uFFFD' } },
    },
  ];

  test.each(cases)('$name', async ({ body, headers = {}, want = book }) => {
    await using server = await serve((response) => response.writeHead(200, headers).end(body));
    expect(await clientOf(server).books.create(novel)).toEqual(want);
  });
});
