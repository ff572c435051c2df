#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { exampleCall } from './generated/example-call.ts';
import type { Fault, LoggedRequest } from './index.ts';
import { type ServedMock, type ServeOptions, serve } from './serve.ts';

const help = `payments-mock [options]

Serves a strict mock of the API: it refuses what the contract refuses and answers as documented.

  --port NUMBER      where to listen (4010)
  --host ADDRESS     on which address (127.0.0.1: this machine only)
  --token TEXT       a credential that is known; may be given several times (any)
  --seed NUMBER      what ids are drawn from: the same seed gives the same ids (1)
  --prices LIST      what products cost, in the smallest unit: pdt_a=1999,pdt_b=500
  --latency NUMBER   how long every answer is held back, in milliseconds (0)
  --faults LIST      what goes wrong, request by request: 429,reset,ok,truncate
  --fault-rate RATE  instead, how likely a request gets one of them, from 0 to 1
  --quiet            print no line for each request
  --help             this text

Send \`Prefer: code=404\` to force a documented answer, \`Prefer: example=NAME\` for one of its examples,
\`Prefer: fault=reset\`, truncate, hang, stall or a status for a fault, \`Prefer: delay=MILLISECONDS\` for a late answer.
`;

/** A fault in what the user asked for: where, what, and what to do. */
class UsageError extends Error {
  constructor(place: string, finding: string, remedy: string) {
    super(`payments-mock: ${place}\n  ${finding}\n  ${remedy}\n`);
  }
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

function readArguments() {
  try {
    return parseArgs({ options: types }).values;
  } catch (error) {
    // Node's message goes on with advice for another kind of option.
    const [finding] = (error as Error).message.split(/\.?\s(?=[A-Z])|\.$/);
    throw new UsageError('the options', `${finding}.`, 'See `payments-mock --help`.');
  }
}

function readOptions(values: ReturnType<typeof readArguments>): ServeOptions & { port: number; host: string } {
  const { host = '127.0.0.1', token, prices, faults, 'fault-rate': rate } = values;
  return {
    host,
    port: readNumber('port', values.port ?? '4010', 65_535),
    seed: readNumber('seed', values.seed ?? '1', 2 ** 32 - 1),
    latency: readNumber('latency', values.latency ?? '0', 600_000),
    ...(token ? { credentials: token } : {}),
    ...(prices === undefined ? {} : { prices: readPriceList(prices) }),
    ...(faults === undefined ? {} : { faults: faults.split(',') as Fault[] }),
    ...(rate === undefined ? {} : { faultRate: rate === '' ? Number.NaN : Number(rate) }),
    ...(values.quiet ? {} : { onRequest: printRequest }),
  };
}

function readNumber(name: string, text: string, maximum: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= maximum) return number;
  const finding = `${JSON.stringify(text)} is no whole number from 0 to ${maximum}.`;
  throw new UsageError(`--${name}`, finding, 'Give one.');
}

function readPriceList(text: string): { [item: string]: number } {
  const pairs = text.split(',').map((part): [string, number] => {
    const [, item, price] = /^(.+)=(\d+)$/.exec(part) ?? [];
    if (item !== undefined) return [item, Number(price)];
    throw new UsageError('--prices', `${JSON.stringify(part)} is no price.`, 'Write it like `pdt_a=1999`.');
  });
  return Object.fromEntries(pairs);
}

/** One line: its status, method and path, and why it was refused. */
function printRequest(request: LoggedRequest): void {
  // As JSON, a request shows no credential.
  const json = JSON.stringify(request, (key, value) => (key === 'body' ? undefined : value));
  const { status, method, url, refused, fault } = JSON.parse(json) as LoggedRequest;
  const line = [`${status} ${method} ${url}`, fault && `(${fault})`, refused].filter(Boolean).join('  ');
  // What a client sends must not steer the terminal.
  process.stdout.write(`${line.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')}\n`);
}

function explain(error: unknown, { port, host }: { port: number; host: string }): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new UsageError('--port', `Port ${port} of ${host} is in use.`, 'Choose another one, or 0 for any.');
  }
  if (code === 'EACCES') {
    return new UsageError('--port', `Port ${port} of ${host} may not be used.`, 'Choose one above 1023.');
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new UsageError('--host', `${host} is no address of this machine.`, 'Use 127.0.0.1, or one that it has.');
  }
  // `faultRate: 2 is no probability. Give a number from 0 to 1.`
  const [, name, finding, remedy] = (error instanceof RangeError && /^(\w+): (.*?\.) (.*)$/.exec(message)) || [];
  if (name === undefined) return error;
  const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new UsageError(`--${option}`, String(finding), String(remedy));
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const options = readOptions(values);
  const mock = await serve(options).catch((error) => {
    throw explain(error, options);
  });
  process.stdout.write(
    `The mock listens on ${mock.url}. Stop it with Ctrl+C.\n\nTry it:\n\n  ${exampleCall(mock.url)}\n\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(mock));
}

async function stop(mock: ServedMock): Promise<void> {
  await mock.close();
  process.stdout.write(`\nStopped.\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(error.message);
  process.exitCode = 2;
}
