import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'rolldown';

const version = '0.99.0';

/** A client that hey-api generates from the same document. */
export interface HeyApi {
  /** The module to import in TypeScript. */
  source: string;
  /** The same in one file that Node.js can run. */
  bundle: string;
  remove(): Promise<void>;
}

/**
 * Generates the client in a folder of its own. Installs the generator for this run only, because nothing else here needs its 53 packages.
 * @throws an error with the generator's message if it cannot be installed.
 */
export async function generateHeyApi(): Promise<HeyApi> {
  const folder = await mkdtemp(join(tmpdir(), 'hey-api-'));
  const document = join(import.meta.dirname, '../../payments-types/src/generated/openapi.json');
  const output = join(folder, 'client');
  const packages = [`--package=@hey-api/openapi-ts@${version}`, '--package=typescript@5.9.3'];
  const plugins = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'];
  const flags = ['--input', document, '--output', output, '--silent', '--plugins', ...plugins];
  await promisify(execFile)('pnpm', [...packages, 'dlx', 'openapi-ts', ...flags], { cwd: folder, timeout: 120_000 });

  const bundle = join(folder, 'hey-api.mjs');
  await build({
    input: join(output, 'index.ts'),
    resolve: { extensionAlias: { '.js': ['.ts'] } },
    logLevel: 'silent',
    output: { file: bundle },
  });
  return { source: join(output, 'index.js'), bundle, remove: () => rm(folder, { recursive: true }) };
}
