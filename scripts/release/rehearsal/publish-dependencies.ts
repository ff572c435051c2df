import { cp, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../../command/manifest.ts';
import { problem } from '../../command/problems.ts';
import { readPublicPackages } from '../public-packages.ts';
import { publish } from './publish.ts';
import type { Registry } from './registry.ts';
import type { Shell } from './shell.ts';

/**
 * Publishes the dependencies of our packages as they are installed in the workspace. The registry has no upstream, so installs need no network
 * and fail if a package uses something that it does not declare.
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
  const { dependencies = {} } = await readManifest(folder);
  for (const name of Object.keys(dependencies)) {
    if (own.has(name)) continue;
    const path = await findInstalled(folder, name);
    if (found.has(path)) continue;
    found.add(path);
    await collect(path, own, found);
  }
}

/** pnpm keeps the dependencies of a package inside it in the workspace, and beside it in the store. */
async function findInstalled(folder: string, name: string): Promise<string> {
  const beside = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') + 'node_modules'.length));
  for (const path of [join(folder, 'node_modules', name), join(beside, name)]) {
    const found = await realpath(path).catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw problem(folder, `The dependency ${name} is not installed.`, 'Run `pnpm install`.');
}
