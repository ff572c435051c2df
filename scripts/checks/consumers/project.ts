import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../command/root.ts';
import { pack } from '../../release/check/pack.ts';
import { readPublicPackages } from '../../release/public-packages.ts';

const run = promisify(execFile);

/** A project outside of the repository that has installed what we publish. */
export interface Project {
  folder: string;
  /** Writes a file; `path` is relative to the project. */
  write(path: string, content: string): Promise<void>;
  /** Runs a file with this Node.js and returns what it prints. Throws with its errors when it fails. */
  node(path: string, environment?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

/** Packs the public packages and installs the tarballs, with what they depend on, into a new folder. They must have been built. */
export async function createProject(): Promise<Project> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'consumer-')));
  for (const each of await readPublicPackages(root)) await install(each.name, join(root, each.folder), folder);
  await copyDependency(await realpath(join(root, 'node_modules/@types/node')), folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));

  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  return {
    folder,
    write,
    async node(path, environment = {}) {
      const { stdout } = await run(process.execPath, [join(folder, path)], {
        // Only our own tests run inside of vitest.
        env: { ...process.env, VITEST: undefined, ...environment },
        timeout: 30_000,
      });
      return stdout;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Packs one package as it would be published, and unpacks it where Node.js looks for it. */
async function install(name: string, source: string, folder: string): Promise<void> {
  const target = join(folder, 'node_modules', name);
  await mkdir(target, { recursive: true });
  const tarball = join(folder, 'package.tgz');
  await writeFile(tarball, await pack(source));
  await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  const { dependencies = {} } = JSON.parse(await readFile(join(target, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies)) {
    if (!dependency.startsWith(name.split('/')[0] ?? ''))
      await copyDependency(await realpath(join(source, 'node_modules', dependency)), folder);
  }
}

/** Copies a package of others and its own dependencies, which pnpm keeps beside it. */
async function copyDependency(path: string, folder: string): Promise<void> {
  const siblings = path.slice(0, path.lastIndexOf('/node_modules/') + '/node_modules'.length);
  for (const name of await readdir(siblings)) {
    if (name !== '.bin')
      await cp(await realpath(join(siblings, name)), join(folder, 'node_modules', name), { recursive: true });
  }
}
