import { parseArgs } from 'node:util';
import { SettingError } from './setting-error.ts';

export const help = `payments-contract [fuzz] [options]

Holds a server against the contract of the Payments API. Without a base URL it tests the mock, in this process.

The server
  --base-url URL          the server under test (or PAYMENTS_BASE_URL)
  --token-env NAME        the environment variable that holds a valid credential (PAYMENTS_TOKEN)
  --config FILE           more settings: ids that exist there, other credentials, waivers
                          (payments-contract.config.mjs or .json, where there is one)
  --allow-live            test a server that the document marks as live

The cases
  --only PATTERN          only cases whose name holds the text; * stands for any text; may be repeated
  --shard N/M             one of M parts of the cases, to split them over machines
  --list                  print the names of the cases, and send nothing
  --max-accepted N        send at most so many requests that the server is to accept, for each creates something
  --allow-refusals        a documented refusal of a valid request leaves its case undecided (unknown ids, business rules)

The pace
  --rate N                at most so many requests a second
  --concurrency N         how many requests are under way at once (4; the mock: 1)
  --timeout MS            how long an answer may take, in milliseconds (10000)

Fuzzing: \`payments-contract fuzz\` sends random requests in place of the cases
  --seed N                the same seed makes the same requests (a random one, which is told)
  --runs N                random requests for each operation (1000)
  --time SECONDS          the most time it may take
  --regressions FILE      where finds are kept; they run first from then on, without fuzz too
                          (payments-contract.regressions.json)

The report
  --reporter NAME[=FILE]  besides the text here, write junit, json or html; may be repeated
                          (payments-contract.xml, .json or .html; - is standard output)
  --version, --help

Exit codes: 0 the server keeps the contract, 1 it does not, 2 it could not be judged, 130 and 143 interrupted.
`;

/** The options of the command line, as text. */
export type Options = ReturnType<typeof readOptions>;

/** @throws SettingError for an option that does not exist, or that lacks its value. */
export function readOptions(args: readonly string[]) {
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
        'max-accepted': { type: 'string' },
        'allow-refusals': { type: 'boolean' },
        rate: { type: 'string' },
        concurrency: { type: 'string' },
        timeout: { type: 'string' },
        seed: { type: 'string' },
        runs: { type: 'string' },
        time: { type: 'string' },
        regressions: { type: 'string' },
        reporter: { type: 'string', multiple: true },
        version: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (positionals.some((word, index) => word !== 'fuzz' || index > 0)) {
      throw new Error(`Unexpected argument '${positionals.find((word) => word !== 'fuzz') ?? 'fuzz'}'`);
    }
    const command: { fuzz?: boolean } = positionals.length > 0 ? { fuzz: true } : {};
    return { ...values, ...command };
  } catch (error) {
    throw new SettingError([`${(error as Error).message.split('. ')[0]}. See \`payments-contract --help\`.`]);
  }
}
