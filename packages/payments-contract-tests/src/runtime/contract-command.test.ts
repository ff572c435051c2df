import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@scope/payments-mock/serve';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractCommand } from './contract-command.ts';
import { serveFault } from './testing/server.ts';

const token = 'known-to-the-server';
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
  server = await serve({ credentials: [token] });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function run(args: string[], environment: { [name: string]: string } = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await contractCommand({
    arguments: args,
    environment,
    folder,
    print: (text) => void out.push(text),
    printError: (text) => void err.push(text),
    signal: new AbortController().signal,
  });
  return { code, out: out.join(''), err: err.join('') };
}

test('without a server it tests the mock', async () => {
  const { code, out } = await run([]);
  expect(out).toMatch(/^the mock: (\d+) passed of \1 cases in \d\.\d s\n$/);
  expect(code).toBe(0);
});

test('it tests a server over HTTP, in all cases', async () => {
  const { code, out, err } = await run(['--base-url', server.url, '--token-env', 'KEY'], { KEY: token });
  expect(err).toBe('');
  expect(out).toMatch(/^http:\S+: (\d+) passed of \1 cases in \d+\.\d s\n$/);
  expect(code).toBe(0);
});

test('it sends no more valid requests than it may', async () => {
  server.reset();
  const args = ['--base-url', server.url, '--max-accepted', '3', '--only', 'billing'];
  const { code, out } = await run(args, { PAYMENTS_TOKEN: token });
  const accepted = server.requests.filter(({ status }) => status === 200).length;
  expect(accepted).toBe(3);
  expect(out).toMatch(
    /\d+ passed, (\d+) skipped of \d+ cases.*\n {2}\1 skipped: at most 3 requests are to be accepted \(--max-accepted\)\n$/,
  );
  expect(code).toBe(0);
});

test('a server that breaks the contract: each failure in full, and exit code 1', async () => {
  const lenient = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    const body = {
      client_secret: 's',
      customer: { customer_id: 'cus_9Rm4tYx2Lq', email: 'e', name: 'n' },
      metadata: {},
      payment_id: 'p',
      total_amount: 1,
      product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
    };
    request.on('end', () => response.end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => lenient.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(lenient.address() as AddressInfo).port}`;
  const { code, out } = await run(['--base-url', url, '--only', 'product_cart › 101 items'], { PAYMENTS_TOKEN: token });
  lenient.closeAllConnections();
  await new Promise((resolve) => lenient.close(resolve));
  expect(code).toBe(1);
  const lines = out.split('\n');
  expect(lines[0]).toBe('✗ POST /payments › product_cart › 101 items is refused (422)');
  expect(lines[1]).toBe('  rule      /product_cart has at most 100 items; a request that breaks it answers status 422');
  expect(lines[2]).toMatch(
    /^ {2}spec {6}spec\/components\/schemas\/CreatePaymentRequest\.yaml:\d+ \/components\/schemas\/CreatePaymentRequest\/properties\/product_cart\/maxItems$/,
  );
  expect(lines[3]).toBe('  at        /product_cart');
  expect(lines[4]).toBe('  expected  status 422');
  expect(lines[5]).toBe('  got       status 200');
  expect(out).toContain(
    `curl -i -X POST '${url}/payments' -H 'accept: application/json' -H 'authorization: Bearer '"$PAYMENTS_TOKEN"`,
  );
  expect(out).not.toContain(token);
  expect(out).toMatch(/: 0 passed, 1 failed of 1 cases in/);
});

test('a server that cannot be judged: one message, and exit code 2', async () => {
  const args = ['--base-url', server.url, '--reporter', 'junit=out/report.xml'];
  const { code, out, err } = await run(args, { PAYMENTS_TOKEN: 'unknown' });
  expect(out).toBe('');
  expect(err).toContain(' cannot be judged: it does not accept a valid request. Nothing more was sent.');
  expect(err).toContain('got       status 401');
  expect(await readFile(join(folder, 'out/report.xml'), 'utf8')).toContain(
    '<error message="The server cannot be judged: it does not accept a valid request. Set PAYMENTS_TOKEN to',
  );
  expect(code).toBe(2);
});

test('a page in the place of the API: one message too', async () => {
  const page = await serveFault(
    async () => new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } }),
  );
  const { code, err } = await run(['--base-url', page.url], { PAYMENTS_TOKEN: token });
  await page.close();
  expect(err).toContain('  got       <h1>Welcome</h1>\n');
  expect(err).toMatch(/\nThat is no answer of this API\. Correct the address http:\S+\.\n$/);
  expect(code).toBe(2);
});

test('a report that cannot be written is told before anything is sent', async () => {
  server.reset();
  const args = ['--base-url', server.url, '--reporter', 'json=/dev/null/report.json'];
  const { code, err } = await run(args, { PAYMENTS_TOKEN: token });
  expect(err).toMatch(/^\/dev\/null\/report\.json cannot be written: .*\. Name another file\.\n$/);
  expect([code, server.requests]).toEqual([2, []]);
});

test('a server whose answers are wrong, but not their status, is judged', async () => {
  const wrong = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('{}'));
  });
  await new Promise<void>((resolve) => wrong.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(wrong.address() as AddressInfo).port}`;
  const { code, err } = await run(['--base-url', url, '--only', 'examples'], { PAYMENTS_TOKEN: token });
  wrong.closeAllConnections();
  await new Promise((resolve) => wrong.close(resolve));
  expect([code, err]).toEqual([1, '']);
});

test.each([
  [['--bogus'], "Unknown option '--bogus'. See `payments-contract --help`.\n"],
  [
    ['--only', 'no such thing'],
    'No case has "no such thing" in its name. `payments-contract --list` prints the names.\n',
  ],
  [
    ['--base-url', 'http://localhost'],
    'PAYMENTS_TOKEN is not set. Set it to a credential that http://localhost accepts.\n',
  ],
  [['--concurrency', '0'], '--concurrency is "0". Give a whole number from 1 on.\n'],
])('%j is refused in words', async (args, message) => {
  expect(await run(args)).toEqual({ code: 2, out: '', err: message });
});

test('the names of the cases can be listed', async () => {
  const { out } = await run(['--list', '--only', 'product_cart › 10']);
  expect(out).toBe(
    'POST /payments › product_cart › 100 items is accepted\nPOST /payments › product_cart › 101 items is refused (422)\n',
  );
});
