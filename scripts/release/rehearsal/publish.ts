import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../command/manifest.ts';
import { type Problem, Problems } from '../../command/problems.ts';
import { readBudgets } from '../check/budgets.ts';
import { checkPackage } from '../check/check-package.ts';
import { readTarball } from '../check/tarball.ts';
import { readPublicPackages } from '../public-packages.ts';
import type { Registry } from './registry.ts';
import type { Shell } from './shell.ts';

/** One release of all public packages. */
export interface Published {
  version: string;
  /** By name of the package. */
  tarballs: ReadonlyMap<string, Buffer>;
}

/** Packed packages, in the order to publish them. */
export interface Packed extends Published {
  paths: string[];
}

interface Plan {
  plan: { kind: string; name: string; version: string; tarball: { path: string } }[][];
}

/** Packs all packages whose version is not in the registry. */
export async function packRelease(
  workspace: string,
  target: string,
  shell: Shell,
  registry: Registry,
): Promise<Packed> {
  await shell.run('changeset', ['pack', '--out-dir', target], { cwd: workspace, env: registry.env });
  const { plan } = JSON.parse(await readFile(join(target, 'publish-plan.json'), 'utf8')) as Plan;
  const steps = plan.flat().filter(({ kind }) => kind === 'publish');
  const tarballs = new Map<string, Buffer>();
  for (const { name, tarball } of steps) tarballs.set(name, await readFile(join(target, tarball.path)));
  const packages = await readPublicPackages(workspace);
  const problems = packages
    .filter(({ name, version }) => !steps.some((step) => step.name === name && step.version === version))
    .map(({ name, version }) => ({ place: name, finding: `${version} was not packed.`, remedy: 'Read the log.' }));
  if (problems.length > 0) throw new Problems(problems);
  return {
    version: packages[0]?.version ?? '',
    tarballs,
    paths: steps.map(({ tarball }) => join(target, tarball.path)),
  };
}

/** Checks the tarballs before they are published. */
export async function checkRelease(workspace: string, { tarballs, version }: Packed): Promise<void> {
  const problems: Problem[] = [];
  const budgets = await readBudgets(workspace);
  for (const { name, folder } of await readPublicPackages(workspace)) {
    const tarball = tarballs.get(name) ?? Buffer.alloc(0);
    problems.push(...(await checkPackage(name, folder, tarball, budgets)));
    problems.push(...checkSiblings(readTarball(tarball).manifest, tarballs, version));
  }
  if (problems.length > 0) throw new Problems(problems);
}

/** Checks that the package depends on our other packages in the version of this release. */
function checkSiblings(
  { name, dependencies = {} }: Manifest,
  tarballs: Packed['tarballs'],
  version: string,
): Problem[] {
  return Object.entries(dependencies)
    .filter(([dependency, range]) => tarballs.has(dependency) && !range.endsWith(version))
    .map(([dependency, range]) => ({
      place: `${name} package.json`,
      finding: `The package depends on ${dependency}@${range}, but the release has ${version}.`,
      remedy: 'Depend on it as `workspace:*`, and pack with pnpm.',
    }));
}

/** Publishes the tarballs as they are. */
export async function publish(paths: readonly string[], shell: Shell, registry: Registry): Promise<void> {
  for (const path of paths)
    await shell.run('pnpm', ['publish', path, '--access', 'public', '--no-git-checks'], {
      cwd: join(path, '..'),
      env: registry.env,
    });
}
