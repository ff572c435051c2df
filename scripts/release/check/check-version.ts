import { join } from 'node:path';
import type { Problem } from '../../command/problems.ts';
import { asNode } from '../../generate/spec/node.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { readPublicPackages } from '../public-packages.ts';

const place = 'spec/openapi.yaml';

/** `info.version` of the spec is the version that all public packages share. */
export async function checkVersion(workspace: string): Promise<Problem[]> {
  const packages = await readPublicPackages(workspace);
  const { document } = await readSpec(join(workspace, place), { rules: 'validity' });
  const version = String(asNode(document.info).version);
  return packages
    .filter((published) => published.version !== version)
    .map((published) => ({
      place: `${place}#/info/version`,
      finding: `The spec is version ${version}, and ${published.name} is ${published.version}.`,
      remedy: 'Versions come from changesets: put back what was edited, and run `pnpm version-packages`.',
    }));
}
