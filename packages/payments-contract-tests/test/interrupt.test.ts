import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createMock } from '@scope/payments-mock';
import { XmlDocument } from 'libxml2-wasm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Report } from '../src/runtime/reporters/report.ts';
import { serveHandler, type TestServer } from '../src/runtime/testing/server.ts';

const command = fileURLToPath(new URL('../src/command.ts', import.meta.url));
const token = 'only-this-token';

let folder: string;
let server: TestServer;
let child: ChildProcess;
const started: ChildProcess[] = [];
/** Called with the number of every request; a promise that it returns is awaited before the answer. */
let onRequest: (number: number) => void | Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interrupt-'));
  let number = 0;
  const mock = createMock({ credentials: [token] });
  server = await serveHandler(async (request) => {
    number += 1;
    await onRequest(number);
    return mock.fetch(request);
  });
});
afterEach(async () => {
  for (const one of started.splice(0)) one.kill('SIGKILL');
  await server.close();
  await rm(folder, { recursive: true });
});

function start(...args: string[]): { ended: Promise<{ code: number | null; out: string }> } {
  child = spawn(process.execPath, [command, '--base-url', server.url, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', PAYMENTS_TOKEN: token },
  });
  started.push(child);
  let out = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      out += text;
    });
  }
  return { ended: once(child, 'close').then(([code]) => ({ code: code as number | null, out })) };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s in the middle of a run leaves every report correct, with exit code %i', async (signal, want) => {
  onRequest = (number) => {
    if (number === 100) child.kill(signal);
    // These are pending when the signal comes, and would never be answered.
    return number < 100 ? undefined : new Promise(() => {});
  };
  const { ended } = start('--concurrency', '4', '--reporter', 'junit', '--reporter', 'json', '--reporter', 'html');
  const { code, out } = await ended;
  expect({ code, out }).toMatchObject({ code: want });

  const report: Report = JSON.parse(await readFile(join(folder, 'payments-contract.json'), 'utf8'));
  const { passed, failed, skipped } = report.counts;
  expect(failed).toBe(0);
  expect(passed).toBeGreaterThan(90);
  expect(passed).toBeLessThan(100);
  expect(passed + skipped).toBe(report.cases.length);
  expect(report).toMatchObject({ exitCode: want, interrupted: signal });

  const sentence = `Interrupted by ${signal}: ${passed} of ${report.cases.length} cases ran.`;
  expect(out).toContain(`: ${passed} passed, ${skipped} skipped of ${report.cases.length} cases in `);
  expect(out).toContain(`  ${skipped} skipped: interrupted\n${sentence}\n`);
  const junit = XmlDocument.fromString(await readFile(join(folder, 'payments-contract.xml'), 'utf8'));
  expect(junit.find('//error/@message').map(({ content }) => content)).toEqual([sentence]);
  expect(junit.find('//testcase[not(*)]')).toHaveLength(passed);
  expect(junit.find('//skipped')).toHaveLength(skipped);
  junit.dispose();
  expect(await readFile(join(folder, 'payments-contract.html'), 'utf8')).toContain(sentence);
});

test('a second signal ends the command at once', async () => {
  await writeFile(
    join(folder, 'c.mjs'),
    "console.log('waiting'); setInterval(() => {}, 1000); await new Promise(() => {});",
  );
  const { ended } = start('--config', 'c.mjs');
  if (child.stdout) await once(child.stdout, 'data');
  child.kill('SIGINT');
  // Whichever arrives first, the next one ends it.
  const again = setInterval(() => child.kill('SIGTERM'), 50);
  const { code } = await ended;
  clearInterval(again);
  expect(code).toBe(143);
});

test('a reader that closes the pipe early is not an error', async () => {
  const script = '"$0" "$1" --only metadata --reporter json=- | head -c 1';
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', script, process.execPath, command], {
    cwd: folder,
  });
  expect(stdout).toBe('{');
  expect(stderr).toMatch(/^Tested the mock, and no server: \d+ passed of \d+ cases in \d+\.\d s\n$/);
});
