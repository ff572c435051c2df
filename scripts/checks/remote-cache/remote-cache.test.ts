import { randomBytes } from 'node:crypto';
import { cp, glob, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { runProgram, toolPath } from '../../command/run-program.ts';
import { readNames } from '../../generate/names.ts';
import { type CacheServer, missingServer, startCacheServer } from './server.ts';

const [token, key] = [randomBytes(16).toString('hex'), randomBytes(32).toString('hex')];
const { packages, folders } = readNames();
let folder: string;
let [first, second] = ['', ''];
let server: CacheServer;

/** Runs a program that must succeed, and returns what it printed. */
async function run(command: string, args: string[], cwd: string, env: { [name: string]: string } = {}) {
  const common = { PATH: toolPath, HOME: folder, CI: 'true', TURBO_TELEMETRY_DISABLED: '1' };
  const { code, stdout, stderr } = await runProgram(command, args, {
    cwd,
    env: { ...common, ...env },
    timeout: 120_000,
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** Clones this repository, and installs its dependencies from what this machine has. */
async function clone(name: string): Promise<string> {
  const path = join(folder, name);
  await run('git', ['clone', '--quiet', root, path], folder);
  // The store of packages is below the home folder.
  await run('pnpm', ['install', '--offline', '--frozen-lockfile'], path, { HOME: process.env.HOME ?? '' });
  return path;
}

/** Builds a package and what it depends on. Returns turbo's count of tasks from the remote cache, and its output. */
async function build(path: string, kind: 'types' | 'mock', changed: { [name: string]: string } = {}) {
  // Only the first build fills the cache, so that others cannot replace what it has.
  const cache = path === first ? 'remote:rw' : 'remote:r';
  const output = await run('turbo', ['run', 'build', `--filter=${packages[kind]}...`, `--cache=${cache}`], path, {
    TURBO_API: server.url,
    TURBO_TEAM: 'team_library',
    TURBO_TOKEN: token,
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
    ...changed,
  });
  return { cached: /Cached: +(\d+ cached, \d+ total)/.exec(output)?.[1], output };
}

/** The files that the build wrote, with their contents. */
async function builtFiles(path: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const file of glob(`${folders.types}/dist/**/*.{js,cjs,ts,cts}`, { cwd: path })) {
    files.set(file, await readFile(join(path, file), 'utf8'));
  }
  return files;
}

if (missingServer) process.stderr.write(`${missingServer}\n`);

describe.skipIf(missingServer)('the remote cache', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'remote-cache-'));
    await mkdir(join(folder, 'artifacts'));
    server = await startCacheServer(join(folder, 'artifacts'), token);
    [first, second] = [await clone('first'), await clone('elsewhere/second')];
    expect((await build(first, 'mock')).cached).toBe('0 cached, 2 total');
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true });
  });

  test('a second clone builds nothing, and gets the same files', async () => {
    expect((await build(second, 'mock')).cached).toBe('2 cached, 2 total');
    const files = await builtFiles(first);
    expect(files.size).toBeGreaterThan(10);
    expect(await builtFiles(second)).toEqual(files);
  });

  test('a wrong token gets nothing, and is not printed', async () => {
    const { cached, output } = await build(second, 'types', { TURBO_TOKEN: 'not-the-token' });
    expect(cached).toBe('0 cached, 1 total');
    expect(output).not.toContain('not-the-token');
  });

  test('with another key nothing is restored', async () => {
    expect((await build(second, 'types', { TURBO_REMOTE_CACHE_SIGNATURE_KEY: 'not-the-key' })).cached).toBe(
      '0 cached, 1 total',
    );
  });

  test('an artifact that was replaced is refused by its signature', async () => {
    expect((await build(second, 'types')).cached).toBe('1 cached, 1 total');
    const artifacts = join(folder, 'artifacts/team_library');
    const hashes = await run('turbo', ['run', 'build', `--filter=${packages.mock}...`, '--dry=json'], second);
    const { tasks } = JSON.parse(hashes) as { tasks: { hash: string; package: string }[] };
    const [types = '', mock = ''] = [packages.types, packages.mock].map(
      (name) => tasks.find((task) => task.package === name)?.hash,
    );
    // A whole artifact of the same cache, with its own signature.
    for await (const file of glob(`${mock}*`, { cwd: artifacts })) {
      await cp(join(artifacts, file), join(artifacts, file.replace(mock, types)));
    }
    expect((await build(second, 'types')).cached).toBe('0 cached, 1 total');
  });
});
