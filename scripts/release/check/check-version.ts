import { join } from 'node:path';
import type { Problem } from '../../command/problems.ts';
import { asNode } from '../../generate/spec/node.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { readPublicPackages } from '../public-packages.ts';

const place = 'spec/openapi.yaml';

/** Checks that `info.version` of the spec is the version of all public packages. */
export async function checkVersion(workspace: string): Promise<Problem[]> {
  const packages = await readPublicPackages(workspace);
  const { document } = await readSpec(join(workspace, place), { rules: 'validity' });
  const version = String(asNode(document.info).version);
  return packages
    .filter((published) => published.version !== version)
    .map((published) => ({
      place: `${place}#/info/version`,
      finding: `The spec has version ${version}, but ${published.name} has ${published.version}.`,
      remedy: 'Revert the edit. Versions come from changesets: run `pnpm version-packages`.',
    }));
}
