/**
 * For `node --import`, in programs that need no build: resolves the workspace's packages to their sources, and those of the library to the
 * files generated for tests, as `vitest.config.ts` does in the test process.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../command/root.ts';
import { namesOf, packageKinds, readNames } from '../generate/names.ts';

const { packages, folders } = readNames();
const library = namesOf({ name: 'library', scope: '@library' });
const sources = packageKinds.flatMap((kind) => [
  { name: packages[kind], folder: join(root, folders[kind], 'src') },
  { name: library.packages[kind], folder: join(root, folders[kind], 'src/library') },
]);

registerHooks({
  resolve(specifier, context, next) {
    const source = sources.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
    if (!source || specifier.endsWith('.json')) return next(specifier, context);
    const entry = specifier.slice(source.name.length + 1) || 'index';
    return next(pathToFileURL(join(source.folder, `${entry}.ts`)).href, context);
  },
});
