import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { serve } from '../serve.ts';

const command = fileURLToPath(new URL('command.ts', import.meta.url));
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** What the command prints and its exit code, for calls that end by themselves. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...args], { timeout: 50_000 });
    return { code: 0, stdout, stderr };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

test('it serves, shows a call that works, and stops when told to', async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const child = spawn(process.execPath, [command, '--port', '0', '--seed', '3'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(child);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    while (!output.includes('Try it')) await once(child.stdout, 'data');
    expect(output).toMatch(
      /^The mock listens on http:\/\/127\.0\.0\.1:\d+\. Stop it with Ctrl\+C\.\n\nTry it:\n\n {2}curl -i /,
    );
    const call = output.slice(output.indexOf('curl'));
    const { stdout } = await promisify(execFile)('sh', ['-c', call], { timeout: 10_000 });
    expect(stdout).toMatch(/^HTTP\/1.1 200 OK/);
    const hostile = '/nope?%1b[2J';
    await promisify(execFile)('curl', ['-gs', `${output.match(/http:[^ ]*\d/)?.[0]}${hostile}`], { timeout: 10_000 });
    expect(output).toMatch(/\n200 POST \/payments\n404 GET \/nope\?\S+ {2}There is no \/nope in this API\n$/);
    const ended = once(child, 'exit');
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(output).toMatch(/\nStopped\.\n$/);
  }
});

test('--help explains the options', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^payments-mock \[options\].*--port NUMBER/s),
  });
});

test('what it cannot do is said in one message, without a stack', async () => {
  const other = await serve();
  const { port } = new URL(other.url);
  const wrong: [args: string[], want: string][] = [
    [['--port', port], `--port|Port ${port} of 127.0.0.1 is in use.|Choose another one, or 0 for any.`],
    [['--port', '70000'], '--port|"70000" is no whole number from 0 to 65535.|Give one.'],
    [['--latency', '-1'], "the options|Option '--latency' argument is ambiguous.|See `payments-mock --help`."],
    [['--prot', '1'], "the options|Unknown option '--prot'.|See `payments-mock --help`."],
    [['4010'], "the options|Unexpected argument '4010'.|See `payments-mock --help`."],
    [
      ['--host', '192.0.2.1', '--port', '0'],
      '--host|192.0.2.1 is no address of this machine.|Use 127.0.0.1, or one that it has.',
    ],
    [
      ['--faults', '429,rest'],
      '--faults|There is no fault rest.|Use reset, truncate, hang, stall, a status from 400 to 599, or ok.',
    ],
    [['--fault-rate', 'x'], '--fault-rate|NaN is no probability.|Give a number from 0 to 1.'],
    [['--prices', 'pdt_a'], '--prices|"pdt_a" is no price.|Write it like `pdt_a=1999`.'],
  ];
  const told = await Promise.all(wrong.map(([args]) => run(...args)));
  for (const [index, [, want]] of wrong.entries()) {
    expect([told[index]?.code, told[index]?.stderr]).toEqual([2, `payments-mock: ${want.replaceAll('|', '\n  ')}\n`]);
  }
  await other.close();
});
