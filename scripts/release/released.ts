import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diffApis } from '../diff/diff-apis.ts';
import { readAtRevision } from '../diff/reading/read-at-revision.ts';
import { type ReadDocument, readDocument } from '../diff/reading/read-document.ts';
import type { Verdict } from '../diff/verdict/change.ts';
import { type PolicyRule, readPolicy } from '../diff/verdict/policy.ts';
import { asNode } from '../generate/spec/node.ts';
import { baseRevision } from './base-revision.ts';

/** The document of the last release, relative to the workspace; does not exist before the first release. */
export const releasedPath = 'spec/released/openapi.json';

const specPath = 'spec/openapi.yaml';
const policyPath = 'spec/release-policy.yaml';

/**
 * Compares the spec with the last released document. Before the first release it is compared with the last commit of the base branch; without
 * one, every operation is new.
 */
export async function diffReleased(workspace: string): Promise<Verdict> {
  const now = await readDocument(join(workspace, specPath));
  const before = (await isFile(join(workspace, releasedPath)))
    ? await readDocument(join(workspace, releasedPath))
    : await readBase(workspace);
  return diffApis(before ?? withoutOperations(now), now, await projectPolicy(workspace));
}

async function readBase(workspace: string): Promise<ReadDocument | undefined> {
  const revision = await baseRevision(workspace);
  return revision === undefined ? undefined : readAtRevision(revision, specPath, workspace);
}

async function projectPolicy(workspace: string): Promise<PolicyRule[]> {
  const path = join(workspace, policyPath);
  return (await isFile(path)) ? readPolicy(path) : [];
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/** The document without its operations, so that each of them counts as added. */
function withoutOperations({ document, ...read }: ReadDocument): ReadDocument {
  const { paths: _paths, webhooks: _webhooks, ...rest } = asNode(document);
  return { ...read, document: { ...rest, paths: {} } };
}
