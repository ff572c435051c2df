import { gzipSync } from 'node:zlib';
import { build } from 'rolldown';

/** The size of a program that is bundled for a browser and minified, in bytes after gzip. */
export async function bundledSize(program: string): Promise<number> {
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
  return output.reduce(
    (size, chunk) => size + (chunk.type === 'chunk' ? gzipSync(chunk.code, { level: 9 }).length : 0),
    0,
  );
}
