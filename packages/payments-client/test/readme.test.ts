import { readdir, readFile } from 'node:fs/promises';
import { createMock } from '@scope/payments-mock';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shownOutput, withoutChance } from '../../../scripts/testing/shown-output.ts';
import { order } from '../examples/order.ts';
import { PaymentsClient } from '../src/index.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
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
const programs = ['create-payment', 'limits', 'headers', 'by-path', 'options', 'unlisted', 'log', 'hooks'];

/** What a program has printed, and what the README says that it prints. */
function expectShown(program: string): void {
  const shown = shownOutput(readme, `${program}.ts`);
  expect(shown).not.toBe('');
  expect(withoutChance(`${printed.join('\n')}\n`)).toBe(withoutChance(shown));
}

test.each(programs)('%s.ts prints the output in the README', async (name) => {
  await import(`../examples/${name}.ts`);
  expectShown(name);
  expect(mock.requests.map(({ status }) => status)).toEqual([200]);
});

test('the message of an error is that in the README', async () => {
  const body = { code: 'UNSUPPORTED_COUNTRY', message: 'Country AQ is not supported' };
  vi.stubGlobal('fetch', async () => Response.json(body, { status: 422, headers: { 'x-request-id': 'req_7' } }));
  const error = await new PaymentsClient().payments.create(order).catch((error: unknown) => error);
  expect(readme.replaceAll(/\n {4}/g, ' ')).toContain(` ${error}\n`);
});

test('the class may keep the name of the SDK', async () => {
  expect(readme).toContain("+import DodoPayments from '@scope/payments-client';");
  const { default: DodoPayments } = await import('../src/index.ts');
  expect(await new DodoPayments().payments.create(order)).toMatchObject({ payment_id: id });
});

test('middleware.ts adds its header', async () => {
  await import('../examples/middleware.ts');
  expect(mock.requests[0]?.headers).toMatchObject({ traceparent: expect.stringMatching(/^00-/) });
});

test('validate.ts sends nothing, and prints why', async () => {
  await import('../examples/validate.ts');
  expectShown('validate');
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
  const quoted = [...readme.matchAll(/<!-- examples\/(\S+\.ts) -->\n\n```ts\n([\s\S]*?)```/g)];
  expect(quoted.map(([, file]) => file).sort()).toEqual((await readdir(folder)).sort());
  for (const [, file, code] of quoted) {
    expect(code).toBe(await readFile(new URL(String(file), folder), 'utf8'));
  }
  // It contains no other program.
  expect(readme.match(/^```ts$/gm)).toHaveLength(quoted.length);
});
