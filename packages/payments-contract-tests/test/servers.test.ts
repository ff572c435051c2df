import { afterEach, describe, expect, test, vi } from 'vitest';
import { suite } from '../src/generated/suite.ts';
import { suites } from '../src/generated/suites.ts';
import { contractCommand } from '../src/runtime/command/contract-command.ts';
import { correctServer, type Handle, type Ways } from './servers/correct.ts';
import { faultyServers } from './servers/faulty.ts';

afterEach(() => void vi.unstubAllGlobals());

const token = 'your-test-key';

/** The exit code and the output of the command for a server. */
async function run(server: Handle, args: string[] = []): Promise<{ code: number; out: string }> {
  vi.stubGlobal('fetch', server);
  let out = '';
  const print = (text: string): void => {
    out += text;
  };
  const code = await contractCommand(suite, suites, {
    arguments: ['--base-url', 'http://localhost:8080', ...args],
    environment: { PAYMENTS_TOKEN: token },
    folder: import.meta.dirname,
    print,
    printError: print,
    signal: new AbortController().signal,
  });
  if (process.env.SHOW) process.stdout.write(`${out}\n`);
  return { code, out };
}

describe('a correct server raises no alarm', () => {
  const catalogue: { [id: string]: number } = { pdt_8fJ2kQwLmZ: 1999 };
  const sold = new Set(['DE', 'AF', 'NO', 'US']);
  test.each<[string, Ways, RegExp]>([
    [
      'that prices its products',
      { priceOf: ({ product_id }) => catalogue[product_id] ?? 450 },
      / {2}2 undecided: refused with 422 INTEGER_CONVERSION_FAILURE, a rule of the business/,
    ],
    [
      'that adds tax, subtracts discounts, and fills in prices',
      {
        factor: ({ discount_code }) => (discount_code ? 0.9 : 1) * 1.19,
        lines: (lines) => lines.map((line) => ({ ...line, amount: line.amount ?? 3000, name: 'A product' })),
      },
      /passed/,
    ],
    [
      'that sells to some countries in one currency',
      {
        refuses: ({ billing, billing_currency: currency }) => {
          if (!sold.has(billing.country)) return 'UNSUPPORTED_COUNTRY';
          return currency === undefined || currency === null || currency === 'NOK' ? undefined : 'UNSUPPORTED_CURRENCY';
        },
      },
      /^ {2}245 undecided: refused with 422 UNSUPPORTED_COUNTRY, a rule of the business$/m,
    ],
  ])('%s', async (_title, ways, want) => {
    const { code, out } = await run(correctServer(token, ways));
    expect([code, out]).toEqual([0, expect.stringMatching(want)]);
    expect(out).toMatch(/^Tested http:\/\/localhost:8080: \d+ passed/);
  });

  test('but with --strict, an undecided case fails the run', async () => {
    const refuses = (): string => 'UNSUPPORTED_COUNTRY';
    const ways: Ways = { refuses: ({ billing }) => (billing.country === 'AQ' ? refuses() : undefined) };
    expect((await run(correctServer(token, ways), ['--only', 'billing.country'])).code).toBe(0);
    expect((await run(correctServer(token, ways), ['--only', 'billing.country', '--strict'])).code).toBe(1);
  });
});

describe('a server with the defaults of a framework gets its causes on one screen', () => {
  test.each(Object.entries(faultyServers))('that %s', async (_title, { serve, causes }) => {
    const { code, out } = await run(serve(correctServer(token)));
    expect(code).toBe(causes.length === 0 ? 2 : 1);
    for (const cause of causes) expect(out).toMatch(cause);
    expect(out.split('\n').length).toBeLessThanOrEqual(61);
  });
});
