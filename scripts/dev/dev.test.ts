import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { copyWorkspace } from '../release/rehearsal/copy-workspace.ts';
import { libraryDocument } from '../testing/library.ts';

let folder: string;
let spec: string;
let child: ChildProcess;
let output = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-'));
  const workspace = join(folder, 'workspace');
  await copyWorkspace(root, workspace);
  spec = join(workspace, 'spec/openapi.yaml');
  await cp(libraryDocument, spec);
  await writeFile(join(workspace, 'redocly.yaml'), 'telemetry: off\nextends: []\n');
  await rm(join(workspace, readNames().folders.docs, 'content'), { recursive: true });
  await mkdir(join(workspace, 'spec/released'), { recursive: true });
  await cp(libraryDocument, join(workspace, 'spec/released/openapi.json'));
  await mkdir(join(folder, 'temporary'));
  child = spawn(process.execPath, [join(workspace, 'scripts/dev/dev.ts'), '--mock-port', '0', '--docs-port', '0'], {
    env: { ...process.env, NO_COLOR: '1', TMPDIR: join(folder, 'temporary') },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
});

afterAll(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Waits until the output since the last wait matches, and returns what it matched. */
async function prints(pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = pattern.exec(output);
    if (match) return match;
    if (child.exitCode !== null) throw new Error(`It has ended:\n${output}`);
    await Promise.race([once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data'), once(child, 'exit')]);
  }
}

async function edit(from: string, to: string): Promise<void> {
  const text = await readFile(spec, 'utf8');
  expect(text).toContain(from);
  output = '';
  await writeFile(spec, text.replaceAll(from, to));
}

test('one command: a save regenerates, restarts the mock, reloads the docs, and shows the verdict', async () => {
  const [, mock] = await prints(/^mock +(\S+)/m);
  const [, docs] = await prints(/^docs +(\S+)/m);
  await prints(/^verdict +none/m);
  await prints(/Watching/);
  const status = async (path: string) => (await fetch(mock + path, { headers: { 'X-Key': 'secret' } })).status;
  expect(await status('/v2/volumes')).toBe(404);

  const page = await (await fetch(`${docs}/index.html`)).text();
  expect(page).toContain('<script src="/-/reload.js"></script>');
  expect(await (await fetch(`${docs}/-/reload.js`)).text()).toContain("EventSource('/-/changes')");
  const changes = (await fetch(`${docs}/-/changes`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await changes?.read())?.value).toBe(': connected\n\n');

  await edit('  /books:\n', '  /volumes:\n');
  await prints(/^ +\d+\.\d\d s {2}\d+ files changed/m);
  await prints(/^verdict +major {2}\d+ changes[\s\S]*\/books/m);
  expect((await prints(/^mock +(\S+)/m))[1]).toBe(mock);
  expect((await changes?.read())?.value).toBe('data: rebuilt\n\n');
  expect(await status('/v2/volumes')).not.toBe(404);
  expect(await (await fetch(`${docs}/openapi.json`)).text()).toContain('/volumes');

  await edit('openapi: 3.0.3', 'openapi: [');
  await prints(/Waiting for the next save\./);
  await edit('openapi: [', 'openapi: 3.0.3');
  await prints(/nothing changed/);
  expect(await status('/v2/volumes')).not.toBe(404);

  child.kill('SIGINT');
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  expect(code).toBe(0);
  await expect(fetch(mock ?? '')).rejects.toThrow();
  await expect(fetch(docs ?? '')).rejects.toThrow();
  const left = await readdir(join(folder, 'temporary'));
  expect(left.filter((name) => name.startsWith('dev-'))).toEqual([]);
});
