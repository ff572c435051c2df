import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Api } from '../../../../scripts/generate/model/api.ts';
import { buildModel } from '../../../../scripts/generate/model/build.ts';
import { readChangelog } from './changelog.ts';
import { readGuides } from './guides.ts';
import type { Guide } from './site.ts';

const run = promisify(execFile);

/** Where a release keeps its document. */
const document = 'packages/payments-types/src/generated/openapi.json';

/** What the site of an earlier release is built from: its API, and what was written about it at the time. */
export interface EarlierVersion {
  api: Api;
  guides: Guide[];
}

/**
 * All releases but `current`, newest first. Every release tagged its commit, and keeps its document and its guides there. None where
 * there is no repository; `warn` takes those that cannot be read any more.
 */
export async function readEarlierVersions(
  root: string,
  current: string,
  warn: (warning: string) => void,
): Promise<EarlierVersion[]> {
  const { name } = JSON.parse(await readFile(join(root, 'packages/payments-types/package.json'), 'utf8'));
  const tags = await git(root, ['tag', '--list', `${name}@*`, '--sort=-v:refname']).catch(() => '');
  const versions: EarlierVersion[] = [];
  for (const tag of tags.split('\n').filter((line) => line !== '')) {
    const version = tag.slice(name.length + 1);
    if (version === current) continue;
    const folder = await mkdtemp(join(tmpdir(), 'docs-version-'));
    try {
      await checkOut(root, tag, folder);
      versions.push({ api: { ...(await readModel(tag, folder)), version }, guides: await readText(folder) });
    } catch (error) {
      warn(`${tag} is left out, for its document cannot be read: ${(error as Error).message.split('\n')[0]}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return versions;
}

async function readModel(tag: string, folder: string): Promise<Api> {
  const released = JSON.parse(await readFile(join(folder, document), 'utf8'));
  return buildModel({ document: released, places: (pointer) => ({ file: `${tag}:${document}`, line: 1, pointer }) });
}

async function readText(folder: string): Promise<Guide[]> {
  return [...(await readGuides(folder)), await readChangelog(folder)];
}

/** Writes the files of a commit into a folder, past the working tree and the index of the repository. */
async function checkOut(root: string, tag: string, folder: string): Promise<void> {
  const index = { GIT_INDEX_FILE: join(folder, '.index') };
  await git(root, ['read-tree', tag], index);
  await git(root, ['checkout-index', '--all', `--prefix=${folder}/`], index);
}

async function git(root: string, args: string[], env: { [name: string]: string } = {}): Promise<string> {
  const { stdout } = await run('git', ['-C', root, ...args], { env: { ...process.env, ...env } });
  return stdout;
}
