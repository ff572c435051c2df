import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diffApis } from '../diff/diff-apis.ts';
import type { Verdict } from '../diff/verdict/change.ts';
import { type PolicyRule, readPolicy } from '../diff/verdict/policy.ts';
import type { Api } from '../generate/model/api.ts';
import { buildModel } from '../generate/model/build.ts';
import { readSpec } from '../generate/spec/read.ts';

/** The document inside the last released types package, relative to the workspace; absent before the first release. */
export const releasedPath = 'spec/released/openapi.json';

const policyPath = 'spec/release-policy.yaml';

/** The verdict on the current spec against the last released document. Before the first release everything is new. */
export async function diffReleased(workspace: string): Promise<Verdict> {
  const now = await readApi(join(workspace, 'spec/openapi.yaml'));
  if (!(await isFile(join(workspace, releasedPath)))) return firstRelease(now);
  return diffApis(await readApi(join(workspace, releasedPath)), now, await projectPolicy(workspace));
}

async function projectPolicy(workspace: string): Promise<PolicyRule[]> {
  const path = join(workspace, policyPath);
  return (await isFile(path)) ? readPolicy(path) : [];
}

async function readApi(path: string): Promise<Api> {
  return buildModel(await readSpec(path, { rules: 'validity' }));
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/** Nothing can break before the first release. */
function firstRelease({ operations }: Api): Verdict {
  const changes = operations.map(({ method, path, id }): Verdict['changes'][number] => ({
    bump: 'minor',
    wire: 'minor',
    types: 'minor',
    breaks: [],
    where: `${method} ${path}`,
    message: 'The operation was added.',
    kind: 'operation-added',
    new: id,
  }));
  return { bump: 'minor', wire: 'minor', types: 'minor', changes };
}
