import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '@library/library-mock/serve';
import { afterEach, expect, test } from 'vitest';

const program = [
  '--import',
  new URL('../../../../../scripts/dev/sources.ts', import.meta.url).href,
  fileURLToPath(new URL('../../library/command.ts', import.meta.url)),
];
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Runs the command to its end. Returns what it prints, and its exit code. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...program, ...args], { timeout: 170_000 });
    return { code: 0, stdout, stderr };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

test.each(['SIGINT', 'SIGTERM'] as const)('serves, shows a call that works, and stops on %s', async (signal) => {
  const args = ['--port', '0', '--seed', '3', '--token', "it's"];
  const child = spawn(process.execPath, [...program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  while (!output.includes('Try it')) await once(child.stdout, 'data');
  expect(output).toMatch(
    /^The mock listens on http:\/\/127\.0\.0\.1:\d+\. Stop it with Ctrl\+C\.\n\nTry it:\n\n {2}curl -i /,
  );
  const { stdout } = await promisify(execFile)('sh', ['-c', output.slice(output.indexOf('curl'))], { timeout: 60_000 });
  expect(stdout).toMatch(/^HTTP\/1.1 200 OK/);
  const hostile = '/nope?%1b[2J';
  await promisify(execFile)('curl', ['-gs', `${output.match(/http:[^ ]*\d/)?.[0]}${hostile}`], { timeout: 60_000 });
  expect(output).toMatch(/\n200 GET \/books\n404 GET \/nope\?\S+ {2}There is no \/nope in this API\n$/);
  const ended = once(child, 'exit');
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
  expect(output).toMatch(/\nStopped\.\n$/);
});

test('--help lists the options', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^library-mock \[options\]\n\nServes a strict mock of the Library.*--port NUMBER/s),
  });
});

test('explains wrong options in one message, without a stack', async () => {
  const other = await serve();
  const { port } = new URL(other.url);
  const options = '--port, --host, --token, --seed, --prices, --latency, --faults, --fault-rate, --quiet or --help';
  const wrong: [args: string[], want: string][] = [
    [['--port', port], `--port|Port ${port} of 127.0.0.1 is in use.|Choose another one, or 0 for any free one.`],
    [['--port', '70000'], '--port|"70000" is not a whole number from 0 to 65535.|Give one.'],
    [['--latency', '-1'], "the options|Option '--latency' argument is ambiguous.|See `library-mock --help`."],
    [['--prot', '1'], `the options|Unknown option '--prot'.|Use ${options}.`],
    [['--token', ''], '--token|It is empty.|Give it a value, or leave it out.'],
    [['--host='], '--host|It is empty.|Give it a value, or leave it out.'],
    [['4010'], "the options|Unexpected argument '4010'.|See `library-mock --help`."],
    [
      ['--host', '192.0.2.1', '--port', '0'],
      '--host|192.0.2.1 is not an address of this machine.|Use 127.0.0.1 or one of its addresses.',
    ],
    [
      ['--faults', '429,rest'],
      '--faults|"rest" is not a fault.|Use reset, truncate, hang, stall, a status from 400 to 599, or ok.',
    ],
    [['--fault-rate', 'x'], '--fault-rate|NaN is not a probability.|Give a number from 0 to 1.'],
    [['--prices', 'A1'], '--prices|"A1" is not a price.|Write it as ID=PRICE, such as A1=1999.'],
  ];
  const printed = await Promise.all(wrong.map(([args]) => run(...args)));
  for (const [index, [, want]] of wrong.entries()) {
    const { code, stderr } = printed[index] ?? {};
    expect([code, stderr]).toEqual([2, `library-mock: ${want.replaceAll('|', '\n  ')}\n`]);
  }
  await other.close();
});
