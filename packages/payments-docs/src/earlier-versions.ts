import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Api, Json } from '../../../scripts/model/api.ts';
import { buildModel } from '../../../scripts/model/build.ts';

const run = promisify(execFile);

/** Where a release keeps its document. */
const document = 'packages/payments-types/src/generated/openapi.json';

/**
 * The models of all releases but `current`, newest first. Every release tagged its commit, and keeps its document there. None where
 * there is no repository; `warn` takes those that cannot be read any more.
 */
export async function readEarlierVersions(
  root: string,
  current: string,
  warn: (warning: string) => void,
): Promise<Api[]> {
  const { name } = JSON.parse(await readFile(join(root, 'packages/payments-types/package.json'), 'utf8'));
  const git = (...args: string[]) =>
    run('git', ['-C', root, ...args], { maxBuffer: 100_000_000 }).then(
      ({ stdout }) => stdout,
      () => '',
    );
  const tags = (await git('tag', '--list', `${name}@*`, '--sort=-v:refname')).split('\n').filter((tag) => tag !== '');
  const apis: Api[] = [];
  for (const tag of tags) {
    const version = tag.slice(name.length + 1);
    if (version === current) continue;
    try {
      const text = await git('show', `${tag}:${document}`);
      const released: { [key: string]: Json } = JSON.parse(text);
      apis.push({
        ...buildModel({ document: released, places: (pointer) => ({ file: `${tag}:${document}`, line: 1, pointer }) }),
        version,
      });
    } catch (error) {
      warn(`${tag} is left out, for its document cannot be read: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  return apis;
}
