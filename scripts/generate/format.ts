import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../command/root.ts';
import type { File } from './files.ts';

const biome = findBiome();

/** Finds the binary of the formatter. Its launcher script starts Node.js first, which takes longer than the formatting. */
function findBiome(): { command: string; args: string[] } {
  const launcher = createRequire(join(root, 'package.json')).resolve('@biomejs/biome/bin/biome');
  const { platform, arch } = process;
  try {
    const program = `@biomejs/cli-${platform}-${arch}/biome${platform === 'win32' ? '.exe' : ''}`;
    return { command: createRequire(launcher).resolve(program), args: [] };
  } catch {
    return { command: process.execPath, args: [launcher] };
  }
}

/** Formats the files whose path matches `kinds` as the repository formats its own code; returns all others unchanged. */
export async function formatFiles(files: readonly File[], kinds = /\.ts$/): Promise<File[]> {
  const code = files.filter(({ path }) => kinds.test(path));
  if (code.length === 0) return [...files];
  const folder = await mkdtemp(join(tmpdir(), 'generate-'));
  try {
    // The ignore files of the repository do not apply to a folder outside it.
    const { vcs: _vcs, files: _files, ...config } = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
    await writeFile(join(folder, 'biome.json'), JSON.stringify(config));
    for (const { path, content } of code) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await runBiome(folder);
    const formatted = code.map(async ({ path }) => [path, await readFile(join(folder, path), 'utf8')] as const);
    const contents = new Map(await Promise.all(formatted));
    return files.map(({ path, content }) => ({ path, content: contents.get(path) ?? content }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runBiome(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      biome.command,
      [...biome.args, 'check', '--write', '--linter-enabled=false', '--colors=off', '.'],
      { cwd: folder },
    );
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    // A bug in a generator, which emitted invalid TypeScript.
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`A generator emitted code that does not parse.\n${output}`)),
    );
  });
}
