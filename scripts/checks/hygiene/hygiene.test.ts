import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../command/root.ts';
import { runProgram } from '../../command/run-program.ts';
import { run } from '../../testing/run.ts';

const pnpm = join(root, 'node_modules/.bin/pnpm');

/** Runs the check against a registry that answers an audit with `status` and `body`. */
async function checkAgainst(status: number, body: object) {
  const server = createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    return await run('scripts/checks/hygiene/hygiene.ts', [], { PNPM_CONFIG_REGISTRY: registry });
  } finally {
    server.close();
  }
}

const advisory = (severity: string) => [
  {
    id: severity.length,
    severity,
    title: 'Prototype pollution',
    url: 'https://example.com/1',
    vulnerable_versions: '*',
  },
];

test('a high advisory on a run-time dependency is a problem; one on a development dependency is a note', async () => {
  const body = { 'openapi-fetch': advisory('high'), vitest: advisory('critical') };
  const { code, stdout, stderr } = await checkAgainst(200, body);
  expect(stderr).toContain('openapi-fetch@0.16.0\n  high: Prototype pollution (https://example.com/1).');
  expect(stderr).toContain('1 problem.');
  expect(stdout).toContain('critical in vitest, a development dependency');
  expect(code).toBe(1);
});

test('a registry without advisories is reported and not a problem', async () => {
  const { code, stdout } = await checkAgainst(405, {});
  expect(stdout).toContain('skipped  pnpm audit: the registry has no advisories');
  expect(stdout).toContain('MIT  openapi-fetch@0.16.0');
  expect(code).toBe(0);
});

test('no package bundles the code of others, whose licence would have to be included', async () => {
  const foreign: string[] = [];
  let files = 0;
  for await (const path of glob('packages/*/dist/**/*.js', { cwd: root })) {
    files++;
    if (/node_modules/.test(await readFile(join(root, path), 'utf8'))) foreign.push(path);
  }
  expect(files).toBeGreaterThan(10);
  expect(foreign).toEqual([]);
});

/** Installs a workspace with our settings and one dependency, a folder whose package.json is `dependency`. */
async function install(dependency: object, change: (folder: string) => Promise<void> = async () => {}) {
  const folder = await mkdtemp(join(tmpdir(), 'install-'));
  const ours = await readFile(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const settings = ours.replace(/^packages:\n(?: .*\n)+/, 'packages: [app]\n');
  const offline = ['install', '--offline'];
  const env = { ...process.env, CI: '' };
  try {
    await writeFile(join(folder, 'pnpm-workspace.yaml'), settings);
    await writeFile(join(folder, 'package.json'), '{ "name": "root", "private": true }');
    await mkdir(join(folder, 'app'));
    await mkdir(join(folder, 'tool'));
    await writeFile(
      join(folder, 'tool/package.json'),
      JSON.stringify({ name: 'tool', version: '1.0.0', ...dependency }),
    );
    await runProgram(pnpm, ['pack', '--pack-destination', folder], { cwd: join(folder, 'tool') });
    await writeFile(
      join(folder, 'app/package.json'),
      JSON.stringify({ name: 'app', dependencies: { tool: 'file:../tool-1.0.0.tgz' } }),
    );
    const first = await runProgram(pnpm, offline, { cwd: folder, env });
    if (first.code !== 0) return { code: first.code, output: `${first.stdout}${first.stderr}` };
    await change(folder);
    const again = await runProgram(pnpm, offline, { cwd: folder, env: { ...env, CI: 'true' } });
    return { code: again.code, output: `${again.stdout}${again.stderr}` };
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('an install stops at an install script that is not allowed by name', async () => {
  const { code, output } = await install({ scripts: { postinstall: 'node -e "process.exit(7)"' } });
  expect(output).toMatch(/ERR_PNPM_IGNORED_BUILDS[\s\S]*tool/);
  expect(code).toBe(1);
});

test('in CI an install follows the lockfile or fails', async () => {
  expect(await install({})).toMatchObject({ code: 0 });
  const { code, output } = await install({}, (folder) =>
    writeFile(join(folder, 'app/package.json'), JSON.stringify({ name: 'app', dependencies: { other: '1.0.0' } })),
  );
  expect(output).toContain('ERR_PNPM_OUTDATED_LOCKFILE');
  expect(code).toBe(1);
});
