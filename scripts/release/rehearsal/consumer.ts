import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../../command/problems.ts';
import type { Names } from '../../generate/names.ts';
import type { Published } from './publish.ts';
import type { Registry } from './registry.ts';
import type { Shell } from './shell.ts';

/** A project outside of the workspace that uses our packages. */
export interface Consumer {
  /** Installs the packages by name, and checks that npm installed the published tarballs. */
  install(range: string, published: Published): Promise<void>;
  write(program: string): Promise<void>;
  /** Returns the messages of the compiler; empty if there are none. */
  compile(): Promise<string>;
  /** Runs the program and returns its output. */
  call(): Promise<string>;
}

interface Lock {
  packages: Record<string, { version: string; integrity?: string; resolved?: string }>;
}

/** The program of the consumer. */
export const programFile = 'program.ts';

const options = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    // The declarations of packages are checked, those of the standard library are not.
    skipDefaultLibCheck: true,
  },
  files: [programFile],
};

/** Creates a project in `folder`. `typescript` is the path of a compiler. */
export async function createConsumer(
  folder: string,
  names: Names,
  { shell, registry, typescript }: { shell: Shell; registry: Registry; typescript: string },
): Promise<Consumer> {
  const packages = [names.packages.client, names.packages.mock];
  await mkdir(folder);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(options));
  return {
    async install(range, published) {
      const dependencies = Object.fromEntries(packages.map((name) => [name, range]));
      await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
      await shell.run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
        cwd: folder,
        env: registry.env,
      });
      const lock = JSON.parse(await readFile(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as Lock;
      for (const name of packages) checkInstalled(name, lock, published);
    },
    write: (program) => writeFile(join(folder, programFile), program),
    async compile() {
      const { output } = await shell.run(process.execPath, [typescript, '-p', folder, '--pretty', 'false'], {
        cwd: folder,
        mayFail: true,
      });
      return output.trim();
    },
    async call() {
      const { output } = await shell.run(process.execPath, [programFile], { cwd: folder, limit: 30_000 });
      return output.trim();
    },
  };
}

function checkInstalled(name: string, { packages }: Lock, { version, tarballs }: Published): void {
  const installed = packages[`node_modules/${name}`];
  const tarball = tarballs.get(name);
  if (installed?.version !== version)
    throw problem(
      name,
      `npm installed ${installed?.version ?? 'nothing'} instead of ${version}.`,
      'Check the range and the version.',
    );
  if (!tarball || installed.integrity !== `sha512-${createHash('sha512').update(tarball).digest('base64')}`)
    throw problem(name, 'The installed package is not the packed tarball.', 'Publish the packed tarballs as they are.');
}
