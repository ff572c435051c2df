/**
 * The second step of the build: puts the compiled modules of each entry into one file. Node.js takes about a millisecond to load a module, so
 * in one file the package is imported in 3 ms instead of 20. Nothing is minified, for people read what they install.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';

const folder = import.meta.dirname;
const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};
const entries = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.default]));

const { output } = await build({
  input: entries.map((entry) => resolve(folder, entry)),
  // What is installed beside this package stays there.
  external: /^[^./]/,
  write: false,
  output: { format: 'esm', minify: false },
});

const dist = join(folder, 'dist');
for (const path of await readdir(dist, { recursive: true })) if (path.endsWith('.js')) await rm(join(dist, path));
for (const file of output) if (file.type === 'chunk') await writeFile(join(dist, file.fileName), file.code);
