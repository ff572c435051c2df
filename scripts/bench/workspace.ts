import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figures } from './measure.ts';

/** Writes a workspace with a spec, a document or the folder of one, and nothing generated. Returns its folder. */
export async function createWorkspace(spec: object | string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-workspace-'));
  await mkdir(join(folder, 'spec'));
  const api = { name: 'bench', scope: '@bench' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', api }));
  if (typeof spec === 'string') await cp(spec, join(folder, 'spec'), { recursive: true });
  else await writeFile(join(folder, 'spec/openapi.yaml'), JSON.stringify(spec, null, 1));
  return folder;
}

/** The number of files in a folder and their size. */
export async function sizeOf(folder: string): Promise<Figures> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return { size: sizes.reduce((sum, size) => sum + size, 0), count: files.length };
}

/** A workspace that is being watched. */
export interface Watched {
  /** Saves a file of the spec with another text, and returns the time until the files generated from it are written. */
  save(file: string, edit: (text: string) => string): Promise<Figures>;
  close(): Promise<void>;
}

export async function watchWorkspace(folder: string): Promise<Watched> {
  const child = fork(join(import.meta.dirname, 'programs/watch.ts'), [folder], { silent: true });
  const closed = once(child, 'close');
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const wait = async (pattern: RegExp) => {
    while (!pattern.test(printed) && child.stdout) {
      await Promise.race([once(child.stdout, 'data'), closed.then(() => Promise.reject(new Error(printed)))]);
    }
  };
  await wait(/^Watching /m);
  return {
    async save(file, edit) {
      const path = join(folder, 'spec', file);
      const text = edit(await readFile(path, 'utf8'));
      printed = '';
      const start = performance.now();
      await writeFile(path, text);
      await wait(/files? changed$/m);
      return { time: (performance.now() - start) / 1000 };
    },
    async close() {
      child.kill();
      await closed;
      await rm(folder, { recursive: true });
    },
  };
}
