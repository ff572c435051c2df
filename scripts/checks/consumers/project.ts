import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readManifest } from '../../command/manifest.ts';
import { root } from '../../command/root.ts';
import { runProgram } from '../../command/run-program.ts';
import { pack } from '../../release/check/pack.ts';
import { readPublicPackages } from '../../release/public-packages.ts';

/** A project outside of the repository that has our packages installed as they are published. */
export interface Project {
  folder: string;
  /** The tarballs of our packages, by name of the package. */
  tarballs: ReadonlyMap<string, string>;
  /** Writes a file; `path` is relative to the project. */
  write(path: string, content: string): Promise<void>;
  /** Runs a file with this Node.js and returns its output. Throws with its errors if it fails. */
  node(path: string, environment?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

/** Packs the public packages and installs the tarballs and their dependencies into a new folder. Build the packages first. */
export async function createProject(): Promise<Project> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'consumer-')));
  const tarballs = new Map<string, string>();
  for (const { name, version, folder: source } of await readPublicPackages(root)) {
    const tarball = join(folder, 'vendor', `${name.slice(1).replace('/', '-')}-${version}.tgz`);
    tarballs.set(name, tarball);
    await install(name, join(root, source), folder, tarball);
  }
  await copyDependency(await realpath(join(root, 'node_modules/@types/node')), folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));

  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  return {
    folder,
    tarballs,
    write,
    async node(path, environment = {}) {
      const { code, stdout, stderr } = await runProgram(process.execPath, [join(folder, path)], {
        // Vitest sets it for our tests only.
        env: { ...process.env, VITEST: undefined, ...environment },
        timeout: 30_000,
      });
      if (code !== 0) throw new Error(`${path} ended with ${code}\n${stderr}`);
      return stdout;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Packs a package as it would be published, and unpacks it into `node_modules`. */
async function install(name: string, source: string, folder: string, tarball: string): Promise<void> {
  const target = join(folder, 'node_modules', name);
  await mkdir(target, { recursive: true });
  await mkdir(dirname(tarball), { recursive: true });
  await writeFile(tarball, await pack(source));
  await runProgram('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  const { dependencies = {} } = await readManifest(target);
  for (const dependency of Object.keys(dependencies)) {
    if (!dependency.startsWith(name.split('/')[0] ?? ''))
      await copyDependency(await realpath(join(source, 'node_modules', dependency)), folder);
  }
}

/** Copies a third-party package and its dependencies, which pnpm keeps beside it. */
async function copyDependency(path: string, folder: string): Promise<void> {
  const siblings = path.slice(0, path.lastIndexOf('/node_modules/') + '/node_modules'.length);
  for (const name of await readdir(siblings)) {
    if (name !== '.bin')
      await cp(await realpath(join(siblings, name)), join(folder, 'node_modules', name), { recursive: true });
  }
}
