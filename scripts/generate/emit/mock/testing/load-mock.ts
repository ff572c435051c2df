import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../../command/root.ts';
import { names } from '../../../../testing/library.ts';
import type { Api } from '../../../model/api.ts';
import { readNames } from '../../../names.ts';
import type { Note } from '../../../spec/diagnostics.ts';
import { printLists } from '../../lists.ts';
import { emitMock } from '../../mock.ts';
import { emitTypesLinks } from '../../types-link.ts';
import { emitValidators } from '../../validators.ts';

/** The exports of the emitted files that tests use. */
export interface LoadedMock {
  createMock(options?: { prices?: { [item: string]: number } }): { fetch: typeof globalThis.fetch };
  description: { operations: { path: string }[] };
}

/** Emits the mock of an API with its dependencies, and loads it. */
export async function loadMock(api: Api, note: Note = () => {}): Promise<LoadedMock> {
  const folder = await mkdtemp(join(tmpdir(), 'mock-'));
  const { folders } = readNames();
  try {
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    for (const kind of ['types', 'mock'] as const) {
      await mkdir(join(folder, kind, 'generated'), { recursive: true });
      const isSource = (path: string) => !/\.test\.ts$|\/testing$/.test(path);
      await cp(join(root, folders[kind], 'src/runtime'), join(folder, kind, 'runtime'), {
        recursive: true,
        filter: isSource,
      });
    }
    await writeFile(join(folder, 'types/generated/lists.ts'), printLists(api));
    const links = emitTypesLinks(api, names).filter(({ path }) => path.startsWith(names.generated.mock));
    for (const { path, content } of [
      ...emitValidators(api, names, () => {}),
      ...links,
      ...emitMock(api, names, note),
    ]) {
      const kind = path.startsWith(names.generated.mock) ? 'mock' : 'types';
      const local = content
        .replaceAll(`'${names.packages.types}/json'`, "'../../types/runtime/json.ts'")
        .replaceAll(`'${names.packages.types}/validators'`, "'../../types/generated/validators.ts'");
      await writeFile(join(folder, kind, 'generated', path.slice(names.generated[kind].length + 1)), local);
    }
    const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, 'mock/generated', file)).href);
    const [{ createMock }, { description }] = await Promise.all([load('index.ts'), load('description.ts')]);
    return { createMock, description };
  } finally {
    await rm(folder, { recursive: true });
  }
}
