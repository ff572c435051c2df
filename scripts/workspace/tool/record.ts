import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { lastingExports } from '../../generate/doors.ts';
import { type Manifest, ownFields } from './manifests.ts';
import type { WorkspaceFile } from './tool-files.ts';

/** The file in which a workspace records the tool's files as it got them. */
const recordPath = '.workspace.json';

export interface ToolRecord {
  /** Whether the API was copied too, with its examples and their dependencies. */
  withApi: boolean;
  /** A hash of each of the tool's files as the workspace got it, by path. */
  files: Record<string, string>;
}

/** The hash of a file. Of a package.json, only what is the tool's counts, not what releases, owners and the spec change. */
export function hashOf(path: string, content: Buffer | string): string {
  return createHash('sha256').update(comparable(path, content)).digest('hex');
}

function comparable(path: string, content: Buffer | string): Buffer | string {
  if (posix.basename(path) !== 'package.json') return content;
  try {
    const manifest = JSON.parse(content.toString()) as Manifest;
    const fields = Object.entries(manifest).filter(([field]) => !ownFields.includes(field));
    return JSON.stringify(
      fields.map(([field, value]) => [field, field === 'exports' ? lastingExports(value as object) : value]),
    );
  } catch {
    return content;
  }
}

/** The hashes of the files that a workspace gets. */
export function recordOf(files: readonly WorkspaceFile[]): ToolRecord['files'] {
  return Object.fromEntries(files.map(({ path, content }) => [path, hashOf(path, content)]));
}

export async function saveRecord(workspace: string, { withApi, files }: ToolRecord): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(files).sort(([left], [right]) => (left < right ? -1 : 1)));
  await writeFile(join(workspace, recordPath), `${JSON.stringify({ withApi, files: sorted }, null, 2)}\n`);
}

/** The record of `workspace`; undefined if `pnpm new` did not make it. */
export async function readRecord(workspace: string): Promise<ToolRecord | undefined> {
  const text = await readFile(join(workspace, recordPath), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ToolRecord);
}

/** The tool's package.json with the workspace's own fields. */
export function keepOwnFields(wanted: WorkspaceFile, present: string): WorkspaceFile {
  const [tool, own] = [JSON.parse(wanted.content.toString()) as Manifest, JSON.parse(present) as Manifest];
  const kept = Object.fromEntries(Object.entries(own).filter(([field]) => ownFields.includes(field)));
  const fields = Object.entries(tool).filter(([field]) => !ownFields.includes(field) || field in kept);
  return { ...wanted, content: `${JSON.stringify({ ...Object.fromEntries(fields), ...kept }, null, 2)}\n` };
}
