import { parseArgs } from 'node:util';
import type { Fault } from '../api/fault.ts';
import type { ServeOptions } from '../http/serve.ts';

/** The text of `--help`. */
export function helpOf(command: string, title: string): string {
  return `${command} [options]

Serves a strict mock of the ${title}: it refuses invalid requests and gives documented answers.

  --port NUMBER      the port to listen on; 0 for any free one (4010)
  --host ADDRESS     the address to listen on (127.0.0.1, so that only this machine can connect)
  --token TEXT       an accepted credential; may be repeated (by default, all are accepted)
  --seed NUMBER      ids are drawn from it: the same seed gives the same ids (1)
  --prices LIST      the prices of items, in the smallest unit of the currency, as ID=PRICE,ID=PRICE
  --latency NUMBER   how long every answer is held back, in milliseconds (0)
  --faults LIST      what goes wrong, request by request, such as 429,reset,ok,truncate
  --fault-rate RATE  the probability, from 0 to 1, that a request gets one of --faults instead
  --quiet            do not print a line for each request
  --help             print this text

A request may ask for an answer with a header:

  Prefer: code=404            a documented status
  Prefer: example=NAME        a documented example
  Prefer: fault=reset         a fault: reset, truncate, hang, stall or a status
  Prefer: delay=MILLISECONDS  a delay
`;
}

/** An error in the options: the place, the finding and the remedy. */
export class UsageError extends Error {
  constructor(place: string, finding: string, remedy: string) {
    super(`${place}\n  ${finding}\n  ${remedy}\n`);
  }
}

/** The parsed options. */
export interface CommandOptions extends ServeOptions {
  port: number;
  host: string;
  quiet: boolean;
}

const types = {
  port: { type: 'string' },
  host: { type: 'string' },
  token: { type: 'string', multiple: true },
  seed: { type: 'string' },
  prices: { type: 'string' },
  latency: { type: 'string' },
  faults: { type: 'string' },
  'fault-rate': { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/**
 * Reads the arguments of the command.
 * @throws UsageError for an argument that is unknown or has no valid value.
 */
export function readOptions(command: string, args: readonly string[]): CommandOptions | 'help' {
  const values = parse(command, args);
  if (values.help) return 'help';
  const empty = Object.entries(values).find(([, value]) => [value].flat().includes(''));
  if (empty) throw new UsageError(`--${empty[0]}`, 'It is empty.', 'Give it a value, or leave it out.');
  const { host = '127.0.0.1', token, prices, faults, 'fault-rate': rate } = values;
  return {
    host,
    port: readNumber('port', values.port ?? '4010', 65_535),
    seed: readNumber('seed', values.seed ?? '1', 2 ** 32 - 1),
    latency: readNumber('latency', values.latency ?? '0', 600_000),
    quiet: values.quiet ?? false,
    ...(token ? { credentials: token } : {}),
    ...(prices === undefined ? {} : { prices: readPriceList(prices) }),
    ...(faults === undefined ? {} : { faults: faults.split(',') as Fault[] }),
    ...(rate === undefined ? {} : { faultRate: Number(rate) }),
  };
}

function parse(command: string, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: types }).values;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    // The rest of Node's message is advice about positional arguments, which the command does not have.
    const [finding] = message.split(/\.?\s(?=[A-Z])|\.$/);
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    const list = Object.keys(types).map((name) => `--${name}`);
    throw new UsageError(
      'the options',
      `${finding}.`,
      isUnknown ? `Use ${list.slice(0, -1).join(', ')} or ${list.at(-1)}.` : `See \`${command} --help\`.`,
    );
  }
}

function readNumber(name: string, text: string, maximum: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= maximum) return number;
  const finding = `${JSON.stringify(text)} is not a whole number from 0 to ${maximum}.`;
  throw new UsageError(`--${name}`, finding, 'Give one.');
}

function readPriceList(text: string): { [item: string]: number } {
  const pairs = text.split(',').map((part): [string, number] => {
    const [, item, price] = /^(.+)=(\d+)$/.exec(part) ?? [];
    if (item !== undefined) return [item, Number(price)];
    throw new UsageError(
      '--prices',
      `${JSON.stringify(part)} is not a price.`,
      'Write it as ID=PRICE, such as A1=1999.',
    );
  });
  return Object.fromEntries(pairs);
}
