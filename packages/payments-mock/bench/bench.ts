import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Benchmark } from '../../../scripts/bench/measure.ts';
import { toolPath } from '../../../scripts/bench/tools.ts';
import { createMock } from '../dist/index.js';
import { minimal, posted } from '../test/order.ts';

const base = 'bare node:http';
const requests = 2000;
const content = JSON.stringify(minimal);
const message = `POST /payments HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nContent-Type: application/json\r\nContent-Length: ${content.length}\r\n\r\n${content}`;

/** The processor time of one request over HTTP, beside a bare server that reads, parses and answers the same bytes. */
export const benchmark: Benchmark = async function* () {
  const answer = await (await createMock().fetch('http://mock.test/payments', posted())).text();
  const servers = new Map<string, Server>();
  try {
    for (const name of [base, 'this mock']) servers.set(name, await start(name, '', answer));
    const peers = { 'openapi-backend': toolPath('openapi-backend'), Prism: toolPath('@stoplight/prism-cli') };
    for (const [name, path] of Object.entries(peers)) if (path) servers.set(name, await start(name, path, answer));
    // Lets the servers compile.
    for (const server of servers.values()) await load(server.port, requests);
    const programs = [...servers].map(([name, server]) => [name, () => measure(server)] as const);
    const title = 'One valid request over HTTP';
    yield { title, promise: '1.5 × the CPU', base, programs: Object.fromEntries(programs) };
  } finally {
    for (const { child } of servers.values()) child.kill();
  }
};

interface Server {
  child: ChildProcess;
  port: number;
}

async function start(name: string, path: string, answer: string): Promise<Server> {
  const child = fork(`${import.meta.dirname}/server.ts`, [name, path, answer], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [port] = (await once(child, 'message')) as [number];
  return { child, port };
}

async function measure({ child, port }: Server): Promise<{ cpu: number }> {
  const before = await cpu(child);
  await load(port, requests);
  return { cpu: ((await cpu(child)) - before) / requests / 1e6 };
}

/** In microseconds. */
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
