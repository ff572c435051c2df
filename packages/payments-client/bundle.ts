/**
 * The second step of the build: puts the compiled modules of each entry into one file. Node.js takes about a millisecond to load a module, so
 * in one file the package is imported in 3 ms instead of 20. Nothing is minified, for people read what they install.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from 'rolldown';

const folder = import.meta.dirname;
const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};
const entries = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.default]));

const outputs: [path: string, code: string][] = [];
for (const entry of entries) {
  const others = entries.filter((other) => other !== entry);
  const { output } = await build({
    input: resolve(folder, entry),
    // What is installed beside this package stays there, and one entry imports another, so that each class is there once.
    external: (id, importer) =>
      /^[^./]/.test(id) ||
      (importer !== undefined && others.some((other) => resolve(folder, other) === resolve(dirname(importer), id))),
    write: false,
    output: { format: 'esm', minify: false },
  });
  outputs.push([entry, output[0].code]);
}

const dist = join(folder, 'dist');
for (const path of await readdir(dist, { recursive: true })) if (path.endsWith('.js')) await rm(join(dist, path));
for (const [entry, code] of outputs) await writeFile(join(folder, entry), code);
