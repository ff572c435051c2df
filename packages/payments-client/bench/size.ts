import { gzipSync } from 'node:zlib';
import { build } from 'rolldown';

/** A program, bundled for a browser and minified. */
export async function bundle(program: string): Promise<string> {
  const name = 'program.ts';
  const { output } = await build({
    input: name,
    cwd: import.meta.dirname,
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    output: { format: 'esm', minify: true },
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === name ? `${import.meta.dirname}/${name}` : null),
        load: (id) => (id.endsWith(name) ? program : null),
      },
    ],
  });
  return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

/** The size of a bundled program, in bytes after gzip. */
export async function bundledSize(program: string): Promise<number> {
  return gzipSync(await bundle(program), { level: 9 }).length;
}
