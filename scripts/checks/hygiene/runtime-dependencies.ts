import { readFile, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readManifest } from '../../command/manifest.ts';
import { readPublicPackages } from '../../release/public-packages.ts';

/** A third-party package that our packages install. */
export interface Dependency {
  name: string;
  version: string;
  /** An SPDX expression, or `none`. */
  licence: string;
}

/** All run-time dependencies of the public packages of the workspace in `root`, direct or not, sorted by name. They must be installed. */
export async function readRuntimeDependencies(root: string): Promise<Dependency[]> {
  const own = new Set<string>();
  const found = new Map<string, Dependency>();
  const visit = async (folder: string) => {
    const { name, version, license, dependencies = {} } = await readManifest(folder);
    if (!own.has(name)) {
      if (found.has(`${name}@${version}`)) return;
      found.set(`${name}@${version}`, { name, version, licence: license ?? 'none' });
    }
    for (const next of Object.keys(dependencies)) if (!own.has(next)) await visit(await findPackage(next, folder));
  };
  const packages = await readPublicPackages(root);
  for (const { name } of packages) own.add(name);
  for (const { folder } of packages) await visit(join(root, folder));
  return [...found.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The folder of an installed package, found as Node.js finds it. */
async function findPackage(name: string, from: string): Promise<string> {
  const places = createRequire(join(await realpath(from), 'package.json')).resolve.paths(name) ?? [];
  for (const place of places) {
    const manifest = join(place, name, 'package.json');
    if ((await readFile(manifest, 'utf8').catch(() => '')) !== '') return dirname(await realpath(manifest));
  }
  throw new Error(`${name} is not installed below ${from}.`);
}
