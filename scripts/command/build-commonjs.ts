/**
 * The last step of the build of a package, whose folder is the working folder: writes the entries that `exports` offers to `require` once more,
 * as CommonJS in `dist/cjs`, for Jest, `moduleResolution: node10` and Node.js without `require(esm)`. Its declarations are copies, because
 * the nearest package.json tells TypeScript what kind of module they describe. Declarations that no entry needs are removed.
 */
import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { readManifest } from './manifest.ts';

/** An entry in `exports`, with the same file in both forms, or as a module alone. */
interface Entry {
  types?: string;
  import: { types: string; default: string };
  require?: { types: string; default: string };
}

const folder = process.cwd();
const { exports = {} } = await readManifest(folder);
const all = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : [entry as Partial<Entry>]));
const entries = all.flatMap((entry) => (entry.import && entry.require ? [entry.import] : []));
const dist = join(folder, 'dist');
const cjs = join(dist, 'cjs');

// In a package of type `commonjs`, a default import of a CommonJS package is its `exports.default`, as the types say.
const sources = await mkdtemp(join(tmpdir(), 'commonjs-'));
await writeFile(join(sources, 'package.json'), '{ "type": "commonjs" }');
await cp(dist, join(sources, 'dist'), { recursive: true, filter: (path) => !/\.d\.ts$/.test(path) });
await build({
  cwd: sources,
  input: entries.map((entry) => entry.default),
  // Installed packages stay separate.
  external: /^[^./]/,
  output: { dir: cjs, format: 'cjs', minify: false, exports: 'named', chunkFileNames: 'shared.js' },
  logLevel: 'warn',
});
await rm(sources, { recursive: true });
const offered = all.flatMap(({ import: { types } = {}, types: own = types }) => (own ? [join(folder, own)] : []));
const needed = await declarations(offered);
for await (const path of glob('**/*.d.ts', { cwd: dist }))
  if (!needed.has(join(dist, path))) await rm(join(dist, path));
for (const path of await declarations(entries.map(({ types }) => join(folder, types)))) {
  const copy = join(cjs, path.slice(dist.length));
  await mkdir(dirname(copy), { recursive: true });
  await cp(path, copy);
}
await writeFile(join(cjs, 'package.json'), '{ "type": "commonjs" }\n');

/** The declarations that these files need, and they themselves. */
async function declarations(from: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const visit = async (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = await readFile(path, 'utf8');
    for (const [, module = ''] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.(?:js|ts)['"]/g)) {
      await visit(join(dirname(path), `${module}.d.ts`));
    }
  };
  for (const path of from) await visit(path);
  return found;
}
