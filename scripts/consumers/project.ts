import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../root.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** A project outside of the repository that has installed what we publish. */
export interface Project {
  folder: string;
  /** Writes a file; `path` is relative to the project. */
  write(path: string, content: string): Promise<void>;
  /** Runs a compiler and returns what it prints; nothing when all is well. */
  compile(typescript: TypeScript, options: Record<string, unknown>): Promise<string>;
  /** Runs a file with this Node.js and returns what it prints. Throws with its errors when it fails. */
  node(path: string, environment?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

/** The compilers that consumers use, from npm aliases. */
export const typescripts = ['5.0', '5.9', '6.0', '7.0'] as const;
type TypeScript = (typeof typescripts)[number];

/** The packages that are published, by name, with their folders. */
async function publicPackages(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(join(root, 'packages'))) {
    const folder = join(root, 'packages', name);
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      private?: boolean;
    };
    if (!manifest.private) found.set(manifest.name, folder);
  }
  return found;
}

/** Packs the public packages and installs the tarballs, with what they depend on, into a new folder. They must have been built. */
export async function createProject(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'));
  const tarballs = join(folder, 'tarballs');
  await mkdir(tarballs);
  for (const [name, source] of await publicPackages()) await install(name, source, folder, tarballs);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));

  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  return {
    folder,
    write,
    async compile(typescript, options) {
      await write(
        'tsconfig.json',
        JSON.stringify({
          compilerOptions: { noEmit: true, types: [], ...options },
          include: ['*.ts', '*.cts', '*.mts'],
        }),
      );
      const tsc = join(dirname(require.resolve(`typescript-${typescript}/package.json`)), 'bin', 'tsc');
      const { stdout } = await run(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
        timeout: 60_000,
      }).catch((failed) => failed);
      return stdout;
    },
    async node(path, environment = {}) {
      const { stdout } = await run(process.execPath, [join(folder, path)], {
        env: { ...process.env, ...environment },
        timeout: 30_000,
      });
      return stdout;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Packs one package as it would be published, and unpacks it where Node.js looks for it. */
async function install(name: string, source: string, folder: string, tarballs: string): Promise<void> {
  const before = new Set(await readdir(tarballs));
  await run('pnpm', ['pack', '--pack-destination', tarballs], { cwd: source });
  const [tarball] = (await readdir(tarballs)).filter((file) => !before.has(file));
  const target = join(folder, 'node_modules', name);
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', join(tarballs, tarball ?? ''), '-C', target, '--strip-components=1']);
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
