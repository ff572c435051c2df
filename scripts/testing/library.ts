import { join } from 'node:path';
import { root } from '../command/root.ts';
import type { Api } from '../generate/model/api.ts';
import { buildModel } from '../generate/model/build.ts';
import { type Names, namesOf, packageKinds, readNames } from '../generate/names.ts';
import { readSpec } from '../generate/spec/read.ts';

/** A document made for tests. */
export const libraryDocument = join(root, 'scripts/testing/documents/library.yaml');

/** Its names in a workspace of its own. */
export const names: Names = namesOf({ name: 'library', scope: '@library' });

/**
 * Its names in this workspace. The files generated from it are in `src/library` of each package, beside those generated from the spec, so that
 * tests of the runtimes have an API of their own.
 */
export const libraryNames: Names = {
  ...names,
  generated: Object.fromEntries(
    packageKinds.map((kind) => [kind, `${readNames().folders[kind]}/src/library`]),
  ) as Names['generated'],
};

/** Its model. */
export async function libraryApi(): Promise<Api> {
  return buildModel(await readSpec(libraryDocument));
}
