import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { novel, posted } from '../testing/library-calls.ts';

let server: ChildProcess;
let url: string;
beforeAll(async () => {
  const program = fileURLToPath(new URL('testing/measured-server.ts', import.meta.url));
  const sources = new URL('../../../../../scripts/dev/sources.ts', import.meta.url).href;
  server = fork(program, { execArgv: ['--expose-gc', '--import', sources] });
  [url] = (await once(server, 'message')) as [string];
});
afterAll(() => server.kill('SIGKILL'));

async function measure(): Promise<{ handles: string[]; heap: number }> {
  server.send('measure');
  const [held] = await once(server, 'message');
  return held as { handles: string[]; heap: number };
}

const fields = 'Host: a\r\nX-Api-Key: a\r\nContent-Type: application/json\r\n';
const valid = JSON.stringify(novel);

function request(body: string | Uint8Array, more = ''): Uint8Array {
  const bytes = Buffer.from(body);
  const head = `POST /books HTTP/1.1\r\n${fields}Connection: close\r\n${more}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

function chunked(...chunks: string[]): string {
  return `POST /books HTTP/1.1\r\n${fields}Transfer-Encoding: chunked\r\n\r\n${chunks.join('')}`;
}

interface Attack {
  send: Uint8Array | string;
  /** The client's behaviour after sending: waits for the answer, closes its half, or breaks the connection. */
  after: 'wait' | 'end' | 'reset';
  /** The expected answer; absent if any is accepted. */
  want?: RegExp;
}

const attacks: { [name: string]: Attack } = {
  'not HTTP': { send: 'hello\r\n\r\n', after: 'wait', want: /^HTTP\/1.1 400 / },
  'a TLS greeting': { send: Buffer.from('16030100a5010000a10303', 'hex'), after: 'end' },
  'an unknown method': { send: `HACK /books HTTP/1.1\r\n${fields}\r\n`, after: 'wait', want: /^HTTP\/1.1 400 / },
  'a header without an end': { send: `POST /books HTTP/1.1\r\nX: ${'a'.repeat(3000)}`, after: 'end' },
  'a huge header': {
    send: `GET /books HTTP/1.1\r\n${fields}X: ${'a'.repeat(40_000)}\r\n\r\n`,
    after: 'wait',
    want: /^HTTP\/1.1 431 /,
  },
  'many headers': {
    send: `GET / HTTP/1.1\r\n${fields}Connection: close\r\n${'a: b\r\n'.repeat(2500)}\r\n`,
    after: 'wait',
  },
  'deep nesting': { send: request('['.repeat(3000)), after: 'wait', want: /^HTTP\/1.1 400 / },
  'deep objects': {
    send: request(`${'{"a":'.repeat(600)}1${'}'.repeat(600)}`),
    after: 'wait',
    want: /^HTTP\/1.1 400 /,
  },
  'invalid UTF-8': { send: request(Buffer.from([0x22, 0xff, 0xfe, 0x22])), after: 'wait', want: /^HTTP\/1.1 400 / },
  'a compression bomb': {
    send: request(gzipSync(Buffer.alloc(1_000_000)), 'Content-Encoding: gzip\r\n'),
    after: 'wait',
    want: /^HTTP\/1.1 400 /,
  },
  'a body over the limit': { send: request('x'.repeat(30_000)), after: 'wait', want: /^(HTTP\/1.1 413 |$)/ },
  'an invalid chunk size': { send: chunked('zz\r\nabc\r\n'), after: 'wait', want: /^HTTP\/1.1 400 / },
  'a huge chunk size': { send: chunked(`${'f'.repeat(17)}\r\n`), after: 'wait', want: /^HTTP\/1.1 400 / },
  'chunks without an end': { send: chunked('1\r\na\r\n'.repeat(200)), after: 'reset' },
  'chunks of one byte over the limit': {
    send: chunked('1\r\na\r\n'.repeat(4001)),
    after: 'wait',
    want: /^(HTTP\/1.1 413 |$)/,
  },
  'two lengths': { send: request(valid, 'Content-Length: 3\r\n'), after: 'wait', want: /^HTTP\/1.1 400 / },
  'a length and chunks': {
    send: request(valid, 'Transfer-Encoding: chunked\r\n'),
    after: 'wait',
    want: /^HTTP\/1.1 400 /,
  },
  'a break in the body': { send: request(valid).subarray(0, -20), after: 'reset' },
  'a half-closed connection': { send: request(valid).subarray(0, -20), after: 'end' },
  'a break before the answer': { send: request(valid, 'Prefer: delay=5000\r\n'), after: 'reset' },
  'a break during a hang': { send: request(valid, 'Prefer: fault=hang\r\n'), after: 'reset' },
  'a break during a stall': { send: request(valid, 'Prefer: fault=stall\r\n'), after: 'reset' },
  'too long a pipeline': {
    send: `GET /books HTTP/1.1\r\n${fields}Prefer: delay=5000\r\n\r\n`.repeat(150),
    after: 'wait',
    want: /^$/,
  },
  'an upgrade': {
    send: `GET /books HTTP/1.1\r\n${fields}Connection: upgrade, close\r\nUpgrade: h2c\r\n\r\n`,
    after: 'end',
  },
  'a tunnel': { send: `CONNECT a:443 HTTP/1.1\r\n${fields}\r\n`, after: 'wait' },
  'a prototype as body': {
    send: request('{"__proto__":{"a":1},"constructor":1}'),
    after: 'wait',
    want: /^HTTP\/1.1 400 /,
  },
  'a valid request': { send: request(valid), after: 'wait', want: /^HTTP\/1.1 201 / },
};

/** Everything that the server sends on a new connection until it closes it. */
async function run({ send, after }: Attack): Promise<string> {
  const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (text) => {
    received += text;
  });
  // A server may close before it has read all.
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.write(send, () => {
    if (after === 'reset') socket.resetAndDestroy();
    if (after === 'end') socket.end();
  });
  await closed;
  return received;
}

async function attack(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const entries = Object.entries(attacks);
    const answers = await Promise.all(entries.map(([, each]) => run(each)));
    for (const [index, [name, { want }]] of entries.entries()) {
      if (want) expect(answers[index], name).toMatch(want);
    }
  }
}

test('thousands of hostile requests leave nothing behind', async () => {
  await attack(10);
  const before = await measure();
  await attack(Math.ceil(2000 / Object.keys(attacks).length));
  const after = await measure();
  expect(after.handles).toEqual([]);
  expect(after.heap - before.heap).toBeLessThan(3_000_000);
  expect((await fetch(`${url}/books`, posted())).status).toBe(201);
});

test('answers 408 to a body that never comes, and closes connections over the limit', async () => {
  const slow = run({ send: request(valid).subarray(0, -20), after: 'wait' });
  expect(await slow).toMatch(/^HTTP\/1.1 408 /);
  const crowd = await Promise.all(Array.from({ length: 250 }, () => run({ send: 'GET', after: 'wait' })));
  expect(crowd.filter((answer) => answer === '').length).toBeGreaterThanOrEqual(50);
  expect((await fetch(`${url}/books`, posted())).status).toBe(201);
  expect((await measure()).handles).toEqual([]);
});
