/** `pnpm bench mock`: the CPU time of one request over HTTP, compared with a bare server that reads, parses and answers the same bytes. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { medians, print, ratios } from '../../../scripts/bench/measure.ts';
import { createMock } from '../dist/index.js';
import { minimal, posted } from '../test/order.ts';

const requests = 2000;
const content = JSON.stringify(minimal);
const message = `POST /payments HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nContent-Type: application/json\r\nContent-Length: ${content.length}\r\n\r\n${content}`;

/** A folder outside of the workspace with the public tool; undefined if it cannot be installed. */
function installPeers(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bench-mock-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--prefix', folder];
    execFileSync('npm', ['install', ...options, 'openapi-backend@5.21.2'], { stdio: 'ignore', timeout: 60_000 });
    return folder;
  } catch {
    console.log('openapi-backend could not be installed and is left out.');
    return undefined;
  }
}

async function start(name: string, peers: string): Promise<{ name: string; child: ChildProcess; port: number }> {
  const answer = await (await createMock().fetch('http://mock.test/payments', posted())).text();
  const child = fork(`${import.meta.dirname}/server.ts`, [name, peers, answer]);
  const [port] = (await once(child, 'message')) as [number];
  return { name, child, port };
}

async function cpu(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [used] = (await once(child, 'message')) as [number];
  return used;
}

/** Sends requests on one connection, each when the one before is answered. */
function load(port: number, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(message));
    let left = count;
    let received = '';
    socket.setEncoding('latin1').on('data', (text) => {
      received += text;
      const end = received.indexOf('\r\n\r\n') + 4;
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (end < 4 || received.length < end + length) return;
      if (!received.startsWith('HTTP/1.1 200 ')) reject(new Error(received));
      received = '';
      left -= 1;
      if (left > 0) socket.write(message);
      else socket.destroy();
    });
    socket.on('close', () => resolve()).on('error', reject);
  });
}

const peers = installPeers();
const names = ['bare node:http', 'this mock', ...(peers === undefined ? [] : ['openapi-backend'])];
const servers = new Map<string, Awaited<ReturnType<typeof start>>>();
for (const name of names) servers.set(name, await start(name, peers ?? ''));
const once1 = async (name: string) => {
  const { child, port } = servers.get(name) as Awaited<ReturnType<typeof start>>;
  const before = await cpu(child);
  await load(port, requests);
  return ((await cpu(child)) - before) / requests;
};
// The first rounds let the servers compile.
await medians(names, once1, 2);
print(
  'CPU of one valid request over HTTP',
  '1.5 x bare node:http',
  ratios(await medians(names, once1), 'bare node:http', 'µs'),
);
for (const { child } of servers.values()) child.kill();
