#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { exampleCall } from './generated/example-call.ts';
import { type ServedMock, serve } from './serve.ts';

const help = `payments-mock [options]

Serves a strict mock of the API: it refuses what the contract refuses and answers as documented.

  --port NUMBER      where to listen (4010)
  --host ADDRESS     on which address (127.0.0.1: this machine only)
  --token TEXT       a credential that is known; may be given several times (any)
  --seed NUMBER      what ids are drawn from: the same seed gives the same ids (1)
  --latency NUMBER   how long every answer is held back, in milliseconds (0)
  --help             this text

Send \`Prefer: code=404\` to force a documented answer, \`Prefer: example=NAME\` for one of its examples.
`;

/** A fault in what the user asked for, in words. */
class UsageError extends Error {}

function readOptions() {
  let values: { [name: string]: string | boolean | string[] | undefined };
  try {
    values = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        token: { type: 'string', multiple: true },
        seed: { type: 'string' },
        latency: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // Node's message goes on with advice for another kind of option.
    throw new UsageError(`${(error as Error).message.split(/\.?\s(?=[A-Z])|\.$/)[0]}.`);
  }
  return {
    isHelp: values.help === true,
    host: String(values.host ?? '127.0.0.1'),
    port: readNumber('port', values.port ?? '4010', 65_535),
    seed: readNumber('seed', values.seed ?? '1', 2 ** 32 - 1),
    latency: readNumber('latency', values.latency ?? '0', 600_000),
    ...(Array.isArray(values.token) ? { credentials: values.token } : {}),
  };
}

function readNumber(name: string, text: unknown, maximum: number): number {
  const number = Number(text);
  if (typeof text === 'string' && /^\d+$/.test(text) && number <= maximum) return number;
  throw new UsageError(`--${name} must be a whole number from 0 to ${maximum}, not ${JSON.stringify(text)}.`);
}

function explain(error: unknown, port: number, host: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is in use. Choose another one with --port, or 0 for any.`;
  if (code === 'EACCES') return `Port ${port} of ${host} may not be used. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine. Correct --host.`;
  return message;
}

async function main(): Promise<void> {
  const { isHelp, port, host, ...options } = readOptions();
  if (isHelp) {
    process.stdout.write(help);
    return;
  }
  let mock: ServedMock;
  try {
    mock = await serve({ port, host, ...options });
  } catch (error) {
    throw new UsageError(explain(error, port, host));
  }
  process.stdout.write(
    `The mock listens on ${mock.url}. Stop it with Ctrl+C.\n\nTry it:\n\n  ${exampleCall(mock.url)}\n\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(mock));
}

async function stop(mock: ServedMock): Promise<void> {
  process.stdout.write(`\nStopped.\n`);
  await mock.close();
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`payments-mock: ${error.message}\nSee \`payments-mock --help\`.\n`);
  process.exitCode = 1;
}
