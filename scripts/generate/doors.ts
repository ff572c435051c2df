import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type File, header } from './files.ts';
import { formatFiles } from './format.ts';
import type { Names } from './names.ts';

/** Entries of the types package that only some APIs have, by the name of the file that is generated for them. */
const optional = ['webhooks'];

type Exports = { [entry: string]: unknown };

/** The doors of a workspace: which files are to be written, and which paths may hold one. */
export interface Doors {
  files: File[];
  paths: string[];
}

/**
 * Makes the door of each optional entry that is among the generated files, and lists exactly those in `exports` of the package. The package.json
 * is among the files only if it has to change.
 * @param generated the paths of all generated files
 */
export async function makeDoors(folder: string, names: Names, generated: readonly string[]): Promise<Doors> {
  const at = (entry: string) => `${names.folders.types}/src/${entry}.ts`;
  const present = optional.filter((entry) => generated.includes(`${names.generated.types}/${entry}.ts`));
  const files = present.map((entry) => ({
    path: at(entry),
    content: `${header}\nexport * from './generated/${entry}.ts';\n`,
  }));
  const manifest = await changeManifest(folder, `${names.folders.types}/package.json`, present);
  return { files: [...files, ...manifest], paths: optional.map(at) };
}

/** The `exports` of a package.json without what depends on the API. */
export function lastingExports(exports: object): Exports {
  return Object.fromEntries(
    Object.entries(exports).filter(([entry]) => !optional.some((name) => entry === `./${name}`)),
  );
}

async function changeManifest(folder: string, path: string, present: readonly string[]): Promise<File[]> {
  const text = await readFile(join(folder, path), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const manifest = JSON.parse(text) as { exports?: Exports };
  const before = manifest.exports ?? {};
  const exports = exportsWith(lastingExports(before), present);
  if (Object.keys(exports).join() === Object.keys(before).join()) return [];
  return formatFiles([{ path, content: `${JSON.stringify({ ...manifest, exports }, null, 2)}\n` }], /\.json$/);
}

/** An optional entry has the form of `./json`, and comes after it. */
function exportsWith(lasting: Exports, present: readonly string[]): Exports {
  const entries = Object.entries(lasting).flatMap(([entry, target]) => {
    if (entry !== './json') return [[entry, target]];
    const text = JSON.stringify(target);
    return [
      [entry, target],
      ...present.map((name) => [`./${name}`, JSON.parse(text.replaceAll('/json.', `/${name}.`))]),
    ];
  });
  return Object.fromEntries(entries);
}
