import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Task } from '../command/turbo.ts';
import { copyLending, lendingNames } from '../testing/lending.ts';
import type { SpecFolder } from '../testing/spec-folder.ts';
import { listGenerated } from './files.ts';
import { keepList } from './generated-list.ts';
import { filesOfSameRun } from './last-run.ts';
import { runPipeline } from './pipeline.ts';

const generated = lendingNames.generated.types;
const options = { strict: false, allow: [] };
const kept = { path: `${generated}/kept.ts`, content: 'kept\n' };
let workspace: SpecFolder;

beforeEach(async () => {
  workspace = await copyLending();
  await mkdir(at(generated), { recursive: true });
});
afterEach(() => workspace.remove());

function at(path: string): string {
  return join(workspace.folder, path);
}

/** Acts as turbo does: a hit restores the outputs of a run, unless they are there; force runs the task, which writes them. */
function turbo(files: readonly { path: string; content: string }[]) {
  const forced: boolean[] = [];
  const run = async ([task = '']: readonly string[], force = false): Promise<Task[]> => {
    if (task === 'build') return [];
    forced.push(force);
    for (const { path, content } of files)
      if (force || !(await listGenerated(workspace.folder)).includes(path)) await writeFile(at(path), content);
    await keepList(
      workspace.folder,
      files.map(({ path }) => path),
    );
    return [{ task, package: 'scripts', command: '', logFile: 'no.log', cache: { status: force ? 'MISS' : 'HIT' } }];
  };
  return { forced, run };
}

async function runWith(files: readonly { path: string; content: string }[]): Promise<boolean[]> {
  const { forced, run } = turbo(files);
  expect(await runPipeline(() => {}, options, { folder: workspace.folder, run })).toBe(0);
  return forced;
}

test('a cache hit removes the files that only another run wrote', async () => {
  await runWith([kept, { path: `${generated}/stale.ts`, content: 'stale\n' }]);
  expect(await runWith([kept])).toEqual([false]);
  expect(await listGenerated(workspace.folder)).toEqual([kept.path]);
});

test.each([
  { name: 'edited', change: () => writeFile(at(kept.path), 'edited\n') },
  { name: 'deleted', change: () => rm(at(kept.path)) },
])('restores a generated file that was $name', async ({ change }) => {
  await runWith([kept]);
  await change();
  expect(await runWith([kept])).toEqual([true]);
  expect(await readFile(at(kept.path), 'utf8')).toBe(kept.content);
});

describe('a run after which nothing changed', () => {
  const isSame = () => filesOfSameRun(workspace.folder) === 1;

  test('is known as such', async () => {
    expect(isSame()).toBe(false);
    await runWith([kept]);
    expect(isSame()).toBe(true);
  });

  test('is not one with options', async () => {
    const { run } = turbo([kept]);
    await mkdir(at('.turbo'), { recursive: true });
    await runPipeline(() => {}, { ...options, strict: true }, { folder: workspace.folder, run });
    expect(isSame()).toBe(false);
  });

  const notes = 'spec/components/schemas/Notes.yaml';
  test.each([
    { name: 'a generated file was edited', change: () => writeFile(at(kept.path), 'edit\n') },
    { name: 'a generated file was deleted', change: () => rm(at(kept.path)) },
    { name: 'a generated file was added', change: () => writeFile(at(`${generated}/more.ts`), '') },
    {
      name: 'a file of the spec was saved with an old time',
      change: async () => {
        await writeFile(at(notes), await readFile(at(notes)));
        await utimes(at(notes), 0, 0);
      },
    },
    { name: 'a build was deleted', change: () => rm(at('packages/a/dist'), { recursive: true }) },
  ])('ends when $name', async ({ change }) => {
    await mkdir(at('packages/a/dist'), { recursive: true });
    await writeFile(at('packages/a/dist/index.js'), '');
    await runWith([kept]);
    await change();
    expect(isSame()).toBe(false);
  });
});
