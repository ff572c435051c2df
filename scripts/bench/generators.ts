import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toolPath } from './tools.ts';

const require = createRequire(import.meta.url);

/** Generates types only, and is what all others are compared with. */
export const typesOnly = 'openapi-typescript';

const commands: { [name: string]: (document: string, out: string) => (string | undefined)[] } = {
  [typesOnly]: (document, out) => [bin('openapi-typescript', 'bin/cli.js'), document, '-o', join(out, 'types.ts')],
  'hey-api': (document, out) => {
    const plugins = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'];
    return [
      toolPath('@hey-api/openapi-ts/bin/run.js'),
      ...['--input', document, '--output', out],
      '--silent',
      '--plugins',
      ...plugins,
    ];
  },
  orval: (document, out) => {
    const options = ['--input', document, '--output', join(out, 'client.ts'), '--client', 'fetch', '--quiet'];
    return [toolPath('orval/dist/bin/orval.mjs'), ...options];
  },
  kubb: (document, out) => [toolPath('@kubb/cli/bin/kubb.cjs'), 'generate', '--config', kubbConfig(document, out)],
  'redocly generate-client': (document, out) => [
    join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js'),
    ...['generate-client', document, '-o', join(out, 'client.ts')],
  ],
};

/** The programs that generate from a document into a folder below `folder`, as arguments of Node.js, by name; those installed. */
export function generators(document: string, folder: string): Map<string, { args: string[]; out: string }> {
  const found = new Map<string, { args: string[]; out: string }>();
  for (const [name, command] of Object.entries(commands)) {
    const out = join(folder, name.replaceAll(' ', '-'));
    mkdirSync(out, { recursive: true });
    const [program, ...args] = command(document, out);
    if (program !== undefined) found.set(name, { args: [program, ...(args as string[])], out });
    else rmSync(out, { recursive: true });
  }
  return found;
}

function bin(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}

/** Types and a client over fetch. Outside of the folder of the output, which the tool empties. */
function kubbConfig(path: string, out: string): string {
  const file = `${out}.config.mjs`;
  const from = (name: string) => JSON.stringify(pathToFileURL(toolPath(`@kubb/${name}/dist/index.js`) ?? '').href);
  writeFileSync(
    file,
    `import { defineConfig } from ${from('core')};
import { pluginClient } from ${from('plugin-client')};
import { pluginOas } from ${from('plugin-oas')};
import { pluginTs } from ${from('plugin-ts')};
export default defineConfig({
  root: ${JSON.stringify(dirname(out))},
  input: ${JSON.stringify({ path })},
  output: ${JSON.stringify({ path: out, clean: true })},
  plugins: [pluginOas({ validate: false }), pluginTs(), pluginClient({ client: 'fetch' })],
});
`,
  );
  return file;
}
