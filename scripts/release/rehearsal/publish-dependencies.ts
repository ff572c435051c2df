import { cp, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../../command/problems.ts';
import type { Manifest } from '../check/tarball.ts';
import { readPublicPackages } from '../public-packages.ts';
import { publish } from './publish.ts';
import type { Registry } from './registry.ts';
import type { Shell } from './shell.ts';

/**
 * Publishes what our packages depend on, as it is installed in the workspace: the registry asks no other, so an install needs no network
 * and fails when a package uses what it does not declare.
 */
export async function publishDependencies(
  workspace: string,
  target: string,
  shell: Shell,
  registry: Registry,
): Promise<number> {
  const packages = await readPublicPackages(workspace);
  const own = new Set(packages.map(({ name }) => name));
  const found = new Set<string>();
  for (const { folder } of packages) await collect(join(workspace, folder), own, found);
  const tarballs: string[] = [];
  for (const [index, folder] of [...found].entries()) {
    const inside = join(target, String(index));
    await cp(folder, join(inside, 'package'), { recursive: true });
    const tarball = join(target, `${index}.tgz`);
    await shell.run('tar', ['-czf', tarball, '-C', inside, 'package'], { cwd: target });
    tarballs.push(tarball);
  }
  await publish(tarballs, shell, registry);
  return found.size;
}

async function collect(folder: string, own: ReadonlySet<string>, found: Set<string>): Promise<void> {
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys(dependencies)) {
    if (own.has(name)) continue;
    const path = await findInstalled(folder, name);
    if (found.has(path)) continue;
    found.add(path);
    await collect(path, own, found);
  }
}

/** pnpm keeps a package's dependencies inside of the package in the workspace, and beside it in its store. */
async function findInstalled(folder: string, name: string): Promise<string> {
  const beside = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') + 'node_modules'.length));
  for (const path of [join(folder, 'node_modules', name), join(beside, name)]) {
    const found = await realpath(path).catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw problem(folder, `It depends on ${name}, which is not installed.`, 'Run `pnpm install`.');
}
