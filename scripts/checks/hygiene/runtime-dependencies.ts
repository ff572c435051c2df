import { readFile, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readPublicPackages } from '../../release/public-packages.ts';

/** A package of somebody else that an install of ours brings along. */
export interface Dependency {
  name: string;
  version: string;
  /** An SPDX expression, or a word for none. */
  licence: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** All that the public packages of the workspace in `root` need at run time, by name. They must be installed. */
export async function readRuntimeDependencies(root: string): Promise<Dependency[]> {
  const own = new Set<string>();
  const found = new Map<string, Dependency>();
  const visit = async (folder: string) => {
    const {
      name,
      version,
      license,
      dependencies = {},
    }: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
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

/** The folder of an installed package, looked for where Node.js would. */
async function findPackage(name: string, from: string): Promise<string> {
  const places = createRequire(join(await realpath(from), 'package.json')).resolve.paths(name) ?? [];
  for (const place of places) {
    const manifest = join(place, name, 'package.json');
    if ((await readFile(manifest, 'utf8').catch(() => '')) !== '') return dirname(await realpath(manifest));
  }
  throw new Error(`${name} is not installed below ${from}.`);
}
