import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readManifest } from '../command/manifest.ts';

/** A package of the workspace that is published. */
export interface PublicPackage {
  name: string;
  version: string;
  /** Relative to the workspace, with `/`. */
  folder: string;
}

/** All packages in `packages/` that are not private, sorted by name. */
export async function readPublicPackages(workspace: string): Promise<PublicPackage[]> {
  const found: PublicPackage[] = [];
  for await (const path of glob('packages/*/package.json', { cwd: workspace })) {
    const manifest = await readManifest(join(workspace, dirname(path)));
    if (manifest.private) continue;
    const folder = path.replaceAll('\\', '/').replace(/\/package\.json$/, '');
    found.push({ name: manifest.name, version: manifest.version, folder });
  }
  return found.sort((left, right) => (left.name < right.name ? -1 : 1));
}
