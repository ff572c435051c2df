import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMock } from '@scope/payments-mock';
import { XmlDocument } from 'libxml2-wasm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Report } from './report.ts';

const command = fileURLToPath(new URL('command.ts', import.meta.url));
const token = 'only-this-token';

let folder: string;
let server: Server;
let child: ChildProcess;
/** Called with the number of every request; a promise that it returns is awaited before the answer. */
let onRequest: (number: number) => void | Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interrupt-'));
  const mock = createMock({ credentials: [token] });
  let number = 0;
  server = createServer(async (incoming, outgoing) => {
    number += 1;
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
    await onRequest(number);
    const { method = '', url = '', headers } = incoming;
    const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
    const init = { method, headers: headers as { [name: string]: string }, body };
    const answer = await mock.fetch(new Request(`http://localhost${url}`, init));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  child.kill('SIGKILL');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

function start(...args: string[]): { ended: Promise<{ code: number | null; out: string }> } {
  const { port } = server.address() as AddressInfo;
  child = spawn(process.execPath, [command, '--base-url', `http://127.0.0.1:${port}`, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', PAYMENTS_TOKEN: token },
  });
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
] as const)('%s in the middle of a run leaves every report correct, and ends with %i', async (signal, want) => {
  onRequest = (number) => {
    if (number === 100) child.kill(signal);
    // These are under way when the signal comes, and would never be answered.
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

test('a second signal ends the command at once, whatever it waits for', async () => {
  await writeFile(
    join(folder, 'c.mjs'),
    "console.log('waiting'); setInterval(() => {}, 1000); await new Promise(() => {});",
  );
  const { ended } = start('--config', 'c.mjs');
  if (child.stdout) await once(child.stdout, 'data');
  child.kill('SIGINT');
  // Whichever is taken first, the next one ends it.
  const again = setInterval(() => child.kill('SIGTERM'), 50);
  const { code } = await ended;
  clearInterval(again);
  expect(code).toBe(143);
});
