import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from '../../../scripts/bench/measure.ts';
import { runProcess } from '../../../scripts/bench/processes.ts';
import { root } from '../../../scripts/command/root.ts';
import { readNames } from '../../../scripts/generate/names.ts';
import { chromiumPath } from '../../../scripts/testing/chromium.ts';
import { serveFolder } from '../src/runtime/build/serve-folder.ts';
import { firstLoad } from './first-load.ts';
import { lighthouse } from './lighthouse.ts';

const [ours, base] = ['this site', 'redocly build-docs'];

/** The build of the site, the size of its first load and, unless quick, its scores in Lighthouse. */
export const benchmark: Benchmark = async function* (isQuick) {
  const folder = await mkdtemp(join(tmpdir(), 'docs-bench-'));
  const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const page = join(folder, 'redoc/index.html');
  const build = join(root, readNames().folders.docs, 'build.ts');
  const programs = {
    [base]: () => runProcess([redocly, 'build-docs', 'spec/openapi.yaml', '--inlineBundle', '-o', page], root),
    [ours]: () => runProcess([build, '--out', join(folder, 'site')], root),
  };
  try {
    yield { title: 'Build the docs', promise: '2 × the time', base, rounds: 5, programs };
    if (chromiumPath !== undefined) yield* inChromium(folder, chromiumPath, isQuick);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function* inChromium(folder: string, chromium: string, isQuick: boolean): ReturnType<Benchmark> {
  const server = await serveFolder(folder, 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [operation] = (await readdir(join(folder, 'site/reference'))).filter((path) => path.endsWith('.html'));
  const pages = { 'the reference': `${url}/site/reference/${operation}`, 'the overview': `${url}/site/index.html` };
  yield {
    title: 'First load, gzip, fonts included',
    promise: '60 kB',
    base,
    rounds: 1,
    programs: {
      [base]: async () => ({ size: await firstLoad(`${url}/redoc/index.html`) }),
      ...Object.fromEntries(
        Object.entries(pages).map(([name, page]) => [name, async () => ({ size: await firstLoad(page) })]),
      ),
    },
  };
  const scores = isQuick ? {} : await lighthouse(pages, chromium);
  const title = 'Lighthouse: the lowest of performance, accessibility, best practices and SEO';
  if (Object.keys(scores).length > 0) yield { title, promise: '100', rounds: 3, programs: scores };
  server.closeAllConnections();
  server.close();
}
