import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package of the workspace that is published. */
export interface PublicPackage {
  name: string;
  version: string;
  /** Relative to the workspace, with `/`. */
  folder: string;
}

/** All packages below `packages/` that are not private, by name. */
export async function readPublicPackages(workspace: string): Promise<PublicPackage[]> {
  const found: PublicPackage[] = [];
  for await (const path of glob('packages/*/package.json', { cwd: workspace })) {
    const manifest = JSON.parse(await readFile(join(workspace, path), 'utf8')) as {
      name: string;
      version: string;
      private?: boolean;
    };
    if (manifest.private) continue;
    const folder = path.replaceAll('\\', '/').replace(/\/package\.json$/, '');
    found.push({ name: manifest.name, version: manifest.version, folder });
  }
  return found.sort((left, right) => (left.name < right.name ? -1 : 1));
}
