#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { loadCases } from './load-cases.ts';
import { runCheck } from './run-check.ts';
import { type Result, runSuite } from './run-suite.ts';
import type { Case } from './suite.ts';
import { SettingError, type Target, targetFrom } from './target.ts';

const help = `payments-contract [options]

Holds a server against the contract of the Payments API. Without a base URL it tests the mock, in this process.

  --base-url URL        the server under test (or PAYMENTS_BASE_URL)
  --token-env NAME      the environment variable that holds a valid credential (PAYMENTS_TOKEN)
  --only TEXT           only the cases whose name holds the text, such as "product_cart"
  --list                print the names of the cases, and send nothing
  --max-accepted N      send at most so many requests that the server is to accept, for each creates something
  --allow-refusals      a documented refusal of a valid request leaves its case undecided (unknown ids, business rules)
  --allow-live          test a server that the document marks as live
  --concurrency N       how many requests are under way at once (4; the mock: 1)
  --help                this text

Values that the server knows, such as ids, go into PAYMENTS_VALUES, by the property that holds them:
  PAYMENTS_VALUES='customer_id=cus_123&product_id=pdt_456'

Exit codes: 0 the server keeps the contract, 1 it does not, 2 it could not be judged.
`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        'base-url': { type: 'string' },
        'token-env': { type: 'string' },
        only: { type: 'string' },
        list: { type: 'boolean' },
        'max-accepted': { type: 'string' },
        'allow-refusals': { type: 'boolean' },
        'allow-live': { type: 'boolean' },
        concurrency: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new SettingError(`${(error as Error).message} See \`payments-contract --help\`.`);
  }
}

type Options = ReturnType<typeof readOptions>;

/** The settings of the command line, in the words of the environment. */
function environmentOf(options: Options): { [name: string]: string | undefined } {
  const tokenName = options['token-env'] ?? 'PAYMENTS_TOKEN';
  return {
    ...process.env,
    PAYMENTS_TOKEN: process.env[tokenName],
    PAYMENTS_BASE_URL: options['base-url'] ?? process.env.PAYMENTS_BASE_URL,
    PAYMENTS_MAX_ACCEPTED: options['max-accepted'] ?? process.env.PAYMENTS_MAX_ACCEPTED,
    PAYMENTS_ALLOW_REFUSALS: options['allow-refusals'] ? '1' : process.env.PAYMENTS_ALLOW_REFUSALS,
    PAYMENTS_ALLOW_LIVE: options['allow-live'] ? '1' : process.env.PAYMENTS_ALLOW_LIVE,
  };
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) return print(help);
  const cases = select(await loadCases(), options.only);
  if (options.list) return print(cases.map((one) => `${nameOf(one)}\n`).join(''));
  const target = targetFrom(environmentOf(options));
  const concurrency = Number(options.concurrency ?? (target.isRemote ? 4 : 1));
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new SettingError(`--concurrency is "${options.concurrency}". Give a whole number from 1 on.`);
  }
  await preflight(await loadCases(), target);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const start = performance.now();
  const results = await runSuite(cases, target, { concurrency, signal: stop.signal });
  return report(results, target, performance.now() - start, stop.signal.aborted);
}

function select(cases: Case[], only: string | undefined): Case[] {
  const selected = only === undefined ? cases : cases.filter((one) => nameOf(one).includes(only));
  if (selected.length > 0) return selected;
  throw new SettingError(`No case has "${only}" in its name. \`payments-contract --list\` prints the names.`);
}

/** One valid request. A server that refuses it would fail every other case for the same reason. */
async function preflight(cases: readonly Case[], target: Target): Promise<void> {
  const first = cases.find(({ check }) => check.fault === undefined);
  if (!first || !target.isRemote) return;
  const outcome = await runCheck(first.check, target);
  if (outcome.kind !== 'failed') return;
  throw new SettingError(
    `${target.baseUrl} does not accept a valid request, so nothing more was sent: ${nameOf(first)}\n${outcome.explanation}\n` +
      'Check the address, the credential, and the ids in PAYMENTS_VALUES.',
  );
}

function report(results: readonly Result[], target: Target, milliseconds: number, isPartial: boolean): number {
  const count = (kind: string): number => results.filter(({ outcome }) => outcome.kind === kind).length;
  for (const { case: one, outcome } of results) {
    if (outcome.kind === 'failed') print(`✗ ${nameOf(one)}\n${outcome.explanation}\n\n`);
    if (outcome.kind === 'undecided') print(`? ${nameOf(one)}\n  ${outcome.reason}\n\n`);
  }
  const parts = ['passed', 'failed', 'undecided', 'skipped'].flatMap((kind) => {
    const number = count(kind);
    return number === 0 && kind !== 'passed' ? [] : [`${number} ${kind}`];
  });
  const place = target.isRemote ? target.baseUrl : 'the mock';
  print(`${place}: ${parts.join(', ')} of ${results.length} cases in ${(milliseconds / 1000).toFixed(1)} s\n`);
  if (count('failed') > 0) return 1;
  return isPartial || count('passed') === 0 ? 2 : 0;
}

/** `POST /payments › product_cart › 101 items is refused (422)`. */
function nameOf({ path }: Case): string {
  return path.join(' › ');
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
