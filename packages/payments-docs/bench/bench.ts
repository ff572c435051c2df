/** `pnpm bench docs`: the build time of the site, the size of its first load, and its Lighthouse scores. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { medians, print, ratios } from '../../../scripts/bench/measure.ts';
import { root } from '../../../scripts/command/root.ts';
import { readNames } from '../../../scripts/generate/names.ts';
import { chromiumPath } from '../../../scripts/testing/chromium.ts';
import { serveFolder } from '../src/runtime/build/serve-folder.ts';
import { firstLoad } from './first-load.ts';
import { lighthouse } from './lighthouse.ts';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'docs-bench-'));
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const builds = {
  'this site': [join(root, readNames().folders.docs, 'build.ts'), '--out', join(folder, 'site')],
  'redocly build-docs': [
    redocly,
    'build-docs',
    'spec/openapi.yaml',
    '--inlineBundle',
    '-o',
    join(folder, 'redoc/index.html'),
  ],
};

const times = await medians(
  ['this site', 'redocly build-docs'],
  async (name) => {
    const start = performance.now();
    await run(process.execPath, builds[name], { cwd: root, env: { ...process.env, REDOCLY_TELEMETRY: 'off' } });
    return performance.now() - start;
  },
  5,
);
print('Build', '2 x redocly build-docs', ratios(times, 'redocly build-docs', 'ms'));

if (chromiumPath !== undefined) {
  const server = await serveFolder(folder, 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [operation] = (await readdir(join(folder, 'site/reference'))).filter((path) => path.endsWith('.html'));
  const reference = `${url}/site/reference/${operation}`;
  const loads = new Map([
    ['this site', await firstLoad(reference)],
    ['redocly build-docs', await firstLoad(`${url}/redoc/index.html`)],
  ]);
  print('First load, gzip, fonts included', '60 kB', ratios(loads, 'this site', 'kB'));
  const pages = { 'the reference': reference, 'the overview': `${url}/site/index.html` };
  print(
    'Lighthouse: performance, accessibility, best practices, SEO',
    '100 each',
    await lighthouse(pages, chromiumPath),
  );
  server.closeAllConnections();
  server.close();
}
await rm(folder, { recursive: true, force: true });
