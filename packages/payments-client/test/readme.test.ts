import { readdir, readFile } from 'node:fs/promises';
import { createMock } from '@scope/payments-mock';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { order } from '../examples/order.ts';

const mock = createMock();
let printed: string[];

beforeEach(() => {
  mock.reset();
  printed = [];
  vi.stubEnv('DODO_PAYMENTS_API_KEY', 'key_from_the_environment');
  vi.stubGlobal('fetch', mock.fetch);
  for (const name of ['log', 'info'] as const) {
    vi.spyOn(console, name).mockImplementation((...values) => void printed.push(values.join(' ')));
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const id = expect.stringMatching(/^pay_\w+$/);
const programs: { name: string; want: unknown[] }[] = [
  { name: 'create-payment', want: [expect.stringMatching(/^pay_\w+ https:\/\/\S+$/)] },
  { name: 'limits', want: [id] },
  { name: 'headers', want: [expect.stringMatching(/^pay_\w+ 200 no request id$/)] },
  { name: 'by-path', want: [id] },
  { name: 'options', want: ['200 application/json'] },
  { name: 'unlisted', want: ['no short link yet'] },
  {
    name: 'log',
    want: [expect.stringMatching(/^POST https:\/\/test\.dodopayments\.com\/payments attempt 1: 200 in \d+ ms$/)],
  },
  { name: 'hooks', want: [expect.stringMatching(/^POST \/payments attempt 1: 200 in \d+ ms$/)] },
];

test.each(programs)('$name.ts runs and prints the output in the README', async ({ name, want }) => {
  await import(`../examples/${name}.ts`);
  expect(printed).toEqual(want);
  expect(mock.requests.map(({ status }) => status)).toEqual([200]);
});

test('middleware.ts adds its header', async () => {
  await import('../examples/middleware.ts');
  expect(mock.requests[0]?.headers).toMatchObject({ traceparent: expect.stringMatching(/^00-/) });
});

test('validate.ts sends nothing, and prints why', async () => {
  await import('../examples/validate.ts');
  expect(printed).toEqual(['/metadata/order id has a name that must match the pattern ^[A-Za-z0-9_-]+$']);
  expect(mock.requests).toEqual([]);
});

/** Answers the next calls as documented for a status. */
function answerWith(prefer: string): void {
  vi.stubGlobal('fetch', (request: Request) => {
    request.headers.set('prefer', prefer);
    return mock.fetch(request);
  });
}

test('errors.ts has a message for the buyer for each failure', async () => {
  const { checkout } = await import('../examples/errors.ts');
  expect(await checkout(order)).toMatch(/^Pay at https:\/\/\S+$/);
  answerWith('code=422, example=country');
  expect(await checkout(order)).toBe('We cannot sell to your country yet.');
  answerWith('code=500');
  expect(await checkout(order)).toBe('Your order is being checked. We will write to you.');
  answerWith('code=401');
  await expect(checkout(order)).rejects.toMatchObject({ name: 'AuthenticationError' });
});

test('result.ts reports by status how the call ended', async () => {
  const { checkout } = await import('../examples/result.ts');
  expect(await checkout(order)).toEqual(id);
  answerWith('code=422, example=country');
  expect(await checkout(order)).toMatch(/^Please correct your order: /);
  answerWith('code=403');
  await expect(checkout(order)).rejects.toMatchObject({ name: 'PermissionDeniedError' });
});

test('the README quotes the programs verbatim', async () => {
  const folder = new URL('../examples/', import.meta.url);
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const quoted = [...readme.matchAll(/<!-- examples\/(\S+\.ts) -->\n\n```ts\n([\s\S]*?)```/g)];
  expect(quoted.map(([, file]) => file).sort()).toEqual((await readdir(folder)).sort());
  for (const [, file, code] of quoted) {
    expect(code).toBe(await readFile(new URL(String(file), folder), 'utf8'));
  }
  // It contains no other program.
  expect(readme.match(/^```ts$/gm)).toHaveLength(quoted.length);
});
