import type { Description } from '../api/description.ts';
import { type ServedMock, serveMock } from '../http/serve.ts';
import type { LoggedRequest } from '../mock/request-log.ts';
import { type ExampleCall, printCurl } from './example-call.ts';
import { type CommandOptions, helpOf, readOptions, UsageError } from './options.ts';

/** The API that the command serves, and the command's name. */
export interface MockCommand {
  /** The name of the command. */
  name: string;
  description: Description;
  /** Shown as a curl command when the mock has started; absent for an API without operations. */
  exampleCall?: ExampleCall | undefined;
}

/** Runs the command: reads the arguments, and serves the mock until SIGINT or SIGTERM. Exits with 2 if it cannot start. */
export async function mockCommand(
  command: MockCommand,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    await run(command, args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${command.name}: ${error.message}`);
    process.exitCode = 2;
  }
}

async function run({ name, description, exampleCall }: MockCommand, args: readonly string[]): Promise<void> {
  const options = readOptions(name, args);
  if (options === 'help') {
    process.stdout.write(helpOf(name, description.title));
    return;
  }
  const { quiet, ...served } = options;
  const mock = await serveMock(description, quiet ? served : { ...served, onRequest: printRequest }).catch((error) => {
    throw explain(error, options);
  });
  process.stdout.write(`The mock listens on ${mock.url}. Stop it with Ctrl+C.\n`);
  if (exampleCall) {
    const [token = 'test'] = options.credentials ?? [];
    process.stdout.write(`\nTry it:\n\n  ${printCurl(exampleCall, description, mock.url, token)}\n\n`);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(mock));
}

async function stop(mock: ServedMock): Promise<void> {
  await mock.close();
  process.stdout.write('\nStopped.\n');
}

/** Prints a line with status, method and path, and why the request was refused. */
function printRequest(request: LoggedRequest): void {
  // As JSON, a request shows no credentials.
  const json = JSON.stringify(request, (key, value) => (key === 'body' ? undefined : value));
  const { status, method, url, refused, fault } = JSON.parse(json) as LoggedRequest;
  const line = [`${status} ${method} ${url}`, fault && `(${fault})`, refused].filter(Boolean).join('  ');
  // Text from a client must not control the terminal.
  process.stdout.write(`${line.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')}\n`);
}

/** Turns an error about an option into a UsageError; returns any other as it is. */
function explain(error: unknown, { port, host }: CommandOptions): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new UsageError('--port', `Port ${port} of ${host} is in use.`, 'Choose another one, or 0 for any free one.');
  }
  if (code === 'EACCES') {
    return new UsageError('--port', `Port ${port} of ${host} needs more rights.`, 'Choose one above 1023.');
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new UsageError(
      '--host',
      `${host} is not an address of this machine.`,
      'Use 127.0.0.1 or one of its addresses.',
    );
  }
  // `faultRate: 2 is not a probability. Give a number from 0 to 1.`
  const [, name, finding, remedy] = (error instanceof RangeError && /^(\w+): (.*?\.) (.*)$/.exec(message)) || [];
  if (name === undefined) return error;
  const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new UsageError(`--${option}`, String(finding), String(remedy));
}
