import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Api } from '../../../../../scripts/generate/model/api.ts';
import { buildModel } from '../../../../../scripts/generate/model/build.ts';
import type { Names } from '../../../../../scripts/generate/names.ts';
import { readChangelog } from './changelog.ts';
import type { Guide } from './guide.ts';
import { readGuides } from './guides.ts';

const run = promisify(execFile);

/** An earlier release: its API and its guides. */
export interface EarlierVersion {
  api: Api;
  guides: Guide[];
}

/**
 * All releases but `current`, newest first, read from the commits that releases tagged. Empty without a repository; calls `warn` for those
 * that can no longer be read.
 */
export async function readEarlierVersions(
  root: string,
  names: Names,
  current: string,
  warn: (warning: string) => void,
): Promise<EarlierVersion[]> {
  const name = names.packages.types;
  const tags = await git(root, ['tag', '--list', `${name}@*`, '--sort=-v:refname']).catch(() => '');
  const versions: EarlierVersion[] = [];
  for (const tag of tags.split('\n').filter((line) => line !== '')) {
    const version = tag.slice(name.length + 1);
    if (version === current) continue;
    const folder = await mkdtemp(join(tmpdir(), 'docs-version-'));
    try {
      await checkOut(root, tag, folder);
      versions.push({
        api: { ...(await readModel(tag, folder, names)), version },
        guides: await readText(folder, names),
      });
    } catch (error) {
      warn(`${tag} is left out because its document cannot be read: ${(error as Error).message.split('\n')[0]}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return versions;
}

async function readModel(tag: string, folder: string, names: Names): Promise<Api> {
  const document = `${names.generated.types}/openapi.json`;
  const released = JSON.parse(await readFile(join(folder, document), 'utf8'));
  return buildModel({ document: released, places: (pointer) => ({ file: `${tag}:${document}`, line: 1, pointer }) });
}

async function readText(folder: string, names: Names): Promise<Guide[]> {
  return [...(await readGuides(join(folder, names.folders.docs, 'content'))), await readChangelog(folder)];
}

/** Writes the files of a commit into a folder; leaves the working tree and the index of the repository alone. */
async function checkOut(root: string, tag: string, folder: string): Promise<void> {
  const index = { GIT_INDEX_FILE: join(folder, '.index') };
  await git(root, ['read-tree', tag], index);
  await git(root, ['checkout-index', '--all', `--prefix=${folder}/`], index);
}

async function git(root: string, args: string[], env: { [name: string]: string } = {}): Promise<string> {
  const { stdout } = await run('git', ['-C', root, ...args], { env: { ...process.env, ...env } });
  return stdout;
}
