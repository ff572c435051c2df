import { parseArgs } from 'node:util';
import { describeFailure } from './failure.ts';
import { loadCases } from './load-cases.ts';
import { preflight } from './preflight.ts';
import { type Result, runSuite } from './run-suite.ts';
import type { Case } from './suite.ts';
import { SettingError, type Target, targetFrom } from './target.ts';

/** What the command needs of its process. */
export interface Process {
  arguments: readonly string[];
  environment: { readonly [name: string]: string | undefined };
  print(text: string): void;
  printError(text: string): void;
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
}

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

/** The command `payments-contract`. Returns its exit code. */
export async function contractCommand(process: Process): Promise<number> {
  try {
    return await run(process);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.printError(`${error.message}\n`);
    return 2;
  }
}

async function run({ arguments: args, environment, print, signal }: Process): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    print(help);
    return 0;
  }
  const cases = select(await loadCases(), options.only);
  if (options.list) {
    print(cases.map((one) => `${nameOf(one)}\n`).join(''));
    return 0;
  }
  const target = targetFrom(settings(options, environment));
  const concurrency = readConcurrency(options.concurrency, target);
  await checkServer(await loadCases(), target);
  const start = performance.now();
  const results = await runSuite(cases, target, { concurrency, signal });
  print(describeResults(results, target, performance.now() - start));
  if (results.some(({ outcome }) => outcome.kind === 'failed')) return 1;
  return signal.aborted || !results.some(({ outcome }) => outcome.kind === 'passed') ? 2 : 0;
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
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
    throw new SettingError(`${(error as Error).message.split('. ')[0]}. See \`payments-contract --help\`.`);
  }
}

type Options = ReturnType<typeof readOptions>;

/** The options in the words of the environment. */
function settings(options: Options, environment: Process['environment']): Process['environment'] {
  return {
    ...environment,
    PAYMENTS_TOKEN: environment[options['token-env'] ?? 'PAYMENTS_TOKEN'],
    PAYMENTS_BASE_URL: options['base-url'] ?? environment.PAYMENTS_BASE_URL,
    PAYMENTS_MAX_ACCEPTED: options['max-accepted'] ?? environment.PAYMENTS_MAX_ACCEPTED,
    PAYMENTS_ALLOW_REFUSALS: options['allow-refusals'] ? '1' : environment.PAYMENTS_ALLOW_REFUSALS,
    PAYMENTS_ALLOW_LIVE: options['allow-live'] ? '1' : environment.PAYMENTS_ALLOW_LIVE,
  };
}

function readConcurrency(text: string | undefined, { isRemote }: Target): number {
  const number = Number(text ?? (isRemote ? 4 : 1));
  if (Number.isInteger(number) && number > 0) return number;
  throw new SettingError(`--concurrency is "${text}". Give a whole number from 1 on.`);
}

function select(cases: readonly Case[], only: string | undefined): Case[] {
  const selected = cases.filter((one) => nameOf(one).includes(only ?? ''));
  if (selected.length > 0) return selected;
  throw new SettingError(`No case has "${only}" in its name. \`payments-contract --list\` prints the names.`);
}

/** Throws when the server cannot be judged. */
async function checkServer(cases: readonly Case[], target: Target): Promise<void> {
  if (!target.isRemote) return;
  const checks = cases.map(({ check }) => check);
  const { obstacle } = await preflight(checks, target);
  if (!obstacle) return;
  const name = cases.find(({ check }) => check === obstacle.check);
  throw new SettingError(
    `${target.baseUrl} does not accept a valid request, so nothing more was sent.\n` +
      `${name ? nameOf(name) : ''}\n${describeFailure(obstacle.failure)}${obstacle.remedy}`,
  );
}

function describeResults(results: readonly Result[], target: Target, milliseconds: number): string {
  const blocks = results.flatMap(({ case: one, outcome }) => {
    if (outcome.kind === 'failed') return [`✗ ${nameOf(one)}\n${describeFailure(outcome.failure)}`];
    return outcome.kind === 'undecided' ? [`? ${nameOf(one)}\n  ${outcome.reason}\n`] : [];
  });
  const counts = (['passed', 'failed', 'undecided', 'skipped'] as const).flatMap((kind) => {
    const count = results.filter(({ outcome }) => outcome.kind === kind).length;
    return count === 0 && kind !== 'passed' ? [] : [`${count} ${kind}`];
  });
  const place = target.isRemote ? target.baseUrl : 'the mock';
  const seconds = (milliseconds / 1000).toFixed(1);
  return [...blocks, `${place}: ${counts.join(', ')} of ${results.length} cases in ${seconds} s\n`].join('\n');
}

/** `POST /payments › product_cart › 101 items is refused (422)`. */
function nameOf({ path }: Case): string {
  return path.join(' › ');
}
