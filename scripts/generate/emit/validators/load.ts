import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../command/root.ts';
import { names } from '../../../testing/library.ts';
import type { Api } from '../../model/api.ts';
import { readNames } from '../../names.ts';
import type { Note } from '../../spec/diagnostics.ts';
import { printLists } from '../lists.ts';
import { emitValidators } from '../validators.ts';

/** An issue as the types package has it. */
interface Issue {
  pointer: string;
  keyword: string;
  message: string;
}

/** What a generated file of validators exports, by name: `validateX`, and `validators`. */
export type Loaded = { [name: string]: (value: unknown) => Issue[] };

/** Emits the validators of an API and loads them: for tests. */
export async function loadValidators(api: Api, note: Note = () => {}): Promise<Loaded> {
  return (await loadBeside(api, 'validators.ts', undefined, note)) as Loaded;
}

/**
 * Writes the validators of an API, their runtime and a file `name` into a temporary folder, and loads that file. It can import
 * `./validators.ts`.
 */
async function loadBeside(
  api: Api,
  name: string,
  content?: string,
  note: Note = () => {},
): Promise<{ [name: string]: unknown }> {
  const folder = await mkdtemp(join(tmpdir(), 'validators-'));
  try {
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await cp(join(root, readNames().folders.types, 'src/runtime'), join(folder, 'src/runtime'), { recursive: true });
    const generated = join(folder, 'src/generated');
    await mkdir(generated, { recursive: true });
    await writeFile(join(generated, 'lists.ts'), printLists(api));
    const [file] = emitValidators(api, names, note);
    await writeFile(join(generated, 'validators.ts'), file?.content ?? '');
    if (content !== undefined) await writeFile(join(generated, name), content);
    return await import(/* @vite-ignore */ pathToFileURL(join(generated, name)).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
