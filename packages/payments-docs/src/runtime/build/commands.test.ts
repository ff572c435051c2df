import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(`../../../${command}`, import.meta.url)), ...args], {
      timeout: 170_000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('the site of another document is built into another folder', async () => {
  const spec = join(folder, 'small.json');
  const document = {
    openapi: '3.0.3',
    info: { title: 'Small', version: '1' },
    paths: { '/x': { get: { responses: { 200: { description: 'ok' } } } } },
  };
  await writeFile(spec, JSON.stringify(document));
  const out = join(folder, 'site');
  expect(await run('build.ts', '--spec', spec, '--out', out)).toMatchObject({
    code: 0,
    output: expect.stringContaining('4 pages'),
  });
  expect((await readdir(out)).sort()).toEqual([
    '404.html',
    'assets',
    'index.html',
    'index.md',
    'llms-full.txt',
    'llms.txt',
    'openapi.json',
    'openapi.yaml',
    'postman.json',
    'reference',
    'robots.txt',
    'try',
  ]);
});

const mistakes = [
  { command: 'build.ts', args: ['--spec', 'nowhere.yaml'], want: 'The file does not exist.' },
  { command: 'build.ts', args: ['--oops'], want: "Unknown option '--oops'" },
  { command: 'build.ts', args: ['--address', 'here'], want: '`here` is not an address.' },
  { command: 'preview.ts', args: ['--port', 'x'], want: '`x` is not a port.' },
  { command: 'preview.ts', args: ['--site', 'nowhere'], want: 'There is no site here yet.' },
];

test.for(mistakes)('$command $args explains the error', async ({ command, args, want }) => {
  const { code, output } = await run(command, ...args);
  expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining(want) });
  expect(output).not.toMatch(/\n\s+at /);
});

test('explains a port in use in one message', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  await writeFile(join(folder, 'index.html'), '');
  const { code, output } = await run('preview.ts', '--port', String(port), '--site', folder);
  other.close();
  expect(code).toBe(2);
  expect(output).toContain(
    `port ${port}\n  The port is in use.\n  Stop the other program, or choose another port with --port.`,
  );
});
