import { parseArgs } from 'node:util';
import { valueAt } from '../../generated/types.ts';
import type { ApiContract } from '../document/contract.ts';
import { SettingError } from './setting-error.ts';

/** The text of `--help`. */
export function helpText({ command, variables, spec }: ApiContract): string {
  return `${command} [fuzz] [options]

Tests a server against the contract of the ${valueAt(spec.document, '/info/title')}. Without a base URL it tests the mock, in this process.

The server
  --base-url URL          the server under test (or ${variables}_BASE_URL)
  --token-env NAME        the environment variable that holds a valid credential (${variables}_TOKEN)
  --config FILE           more settings: ids that exist there, other credentials, waivers
                          (${command}.config.mjs or .json, if it exists)
  --allow-live            test a server that the document marks as live

The cases
  --only PATTERN          run only cases whose name contains the text; * stands for any text; repeatable
  --shard N/M             run part N of M, to divide the cases among machines
  --list                  print the names of the cases and send nothing
  --replay ID             send one case again, by the id that a report gives it; repeatable
  --max-accepted N        send at most N requests that the server should accept, since each may create something
  --allow-refusals        leave a case undecided if a valid request gets any documented refusal, not only one by a business rule
  --strict                fail if a case is undecided

The pace
  --rate N                at most N requests per second
  --concurrency N         concurrent requests (4; for the mock 1)
  --timeout MS            time limit of an answer, in milliseconds (10000)

Fuzzing: \`${command} fuzz\` sends random requests instead of the cases
  --seed N                the same seed makes the same requests (random if omitted; printed)
  --runs N                random requests per operation (1000)
  --time SECONDS          time limit of the whole run
  --regressions FILE      where failures are saved; from then on they run first, also without \`fuzz\`
                          (${command}.regressions.json)

The report
  --reporter NAME[=FILE]  also write a report: junit, json or html; repeatable
                          (${command}.xml, .json or .html; - is standard output)
  --har FILE              also write every request and answer as an HTTP archive, without credentials
  --verbose               print every kind of failure in full, and the coverage
  --version, --help

Exit codes: 0 the server keeps the contract, 1 it breaks it, 2 it could not be tested, 130 or 143 interrupted.
`;
}

/** The options of the command line, as text. */
export type Options = ReturnType<typeof readOptions>;

/** @throws SettingError for an unknown option, or one without its value. */
export function readOptions(command: string, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'base-url': { type: 'string' },
        'token-env': { type: 'string' },
        config: { type: 'string' },
        'allow-live': { type: 'boolean' },
        only: { type: 'string', multiple: true },
        shard: { type: 'string' },
        list: { type: 'boolean' },
        replay: { type: 'string', multiple: true },
        har: { type: 'string' },
        'max-accepted': { type: 'string' },
        'allow-refusals': { type: 'boolean' },
        strict: { type: 'boolean' },
        rate: { type: 'string' },
        concurrency: { type: 'string' },
        timeout: { type: 'string' },
        seed: { type: 'string' },
        runs: { type: 'string' },
        time: { type: 'string' },
        regressions: { type: 'string' },
        reporter: { type: 'string', multiple: true },
        verbose: { type: 'boolean' },
        version: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (positionals.some((word, index) => word !== 'fuzz' || index > 0)) {
      throw new Error(`Unexpected argument '${positionals.find((word) => word !== 'fuzz') ?? 'fuzz'}'`);
    }
    const empty = Object.entries(values).find(([, value]) => [value].flat().includes(''));
    if (empty) throw new Error(`--${empty[0]} is empty: give it a value, or leave it out`);
    const mode: { fuzz?: boolean } = positionals.length > 0 ? { fuzz: true } : {};
    return { ...values, ...mode };
  } catch (error) {
    throw new SettingError([`${(error as Error).message.split('. ')[0]}. See \`${command} --help\`.`]);
  }
}
