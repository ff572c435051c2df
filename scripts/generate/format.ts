import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const configPath = join(root, 'biome.json');

/** Changes with the formatter and its configuration. */
export function formatterVersion(): string {
  const manifest = createRequire(join(root, 'package.json')).resolve('@biomejs/biome/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return hash('sha256', version + readFileSync(configPath, 'utf8'));
}

/** Formats the files whose path matches `kinds` as the repository formats its own code; returns all others unchanged. */
export async function formatFiles(files: readonly File[], kinds = /\.ts$/): Promise<File[]> {
  const code = files.filter(({ path }) => kinds.test(path));
  if (code.length === 0) return [...files];
  const folder = mkdtempSync(join(tmpdir(), 'generate-'));
  // Synchronously: for thousands of small files that is several times faster.
  try {
    // The ignore files of the repository do not apply to a folder outside it.
    const { vcs: _vcs, files: _files, ...config } = JSON.parse(readFileSync(configPath, 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
    for (const inside of new Set(code.map(({ path }) => dirname(path))))
      mkdirSync(join(folder, inside), { recursive: true });
    for (const { path, content } of code) writeFileSync(join(folder, path), content);
    await runBiome(folder);
    return files.map(({ path, content }) => ({
      path,
      content: kinds.test(path) ? readFileSync(join(folder, path), 'utf8') : content,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
