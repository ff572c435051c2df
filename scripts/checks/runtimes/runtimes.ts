import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumPath, launchChromium } from '../../../packages/payments-docs/src/runtime/testing/chromium.ts';
import { type Found, findRuntime } from './find-runtime.ts';
import type { TestServer } from './server.ts';

/** A runtime, and how it runs the program. */
export interface Runtime extends Found {
  /** Runs the program of `folder`, a project that has installed the packages, against the server, and returns its results. */
  run(folder: string, server: TestServer): Promise<unknown>;
}

/** The Node.js that runs the tests. */
const ours: Found = { title: `Node.js ${process.versions.node}`, path: process.execPath };

const noEval = '--disallow-code-generation-from-strings';

/** The releases of Node.js. */
export const nodes: Runtime[] = [
  findRuntime({ name: 'Node.js', alias: 'node-20', program: 'bin/node' }),
  findRuntime({ name: 'Node.js', alias: 'node-22', program: 'bin/node' }),
  ours,
  findRuntime({ name: 'Node.js', alias: 'node-26', program: 'bin/node' }),
].map((found) => ({ ...found, run: runMain(found, [noEval]) }));

const bun = findRuntime({ name: 'Bun', alias: 'bun', program: 'bin/bun' });
const deno = findRuntime({ name: 'Deno', alias: 'deno', program: 'deno' });
const workerd = findRuntime({ name: 'workerd', alias: 'workerd', program: 'bin/workerd' });

/** The runtimes on which the packages run. */
export const runtimes: Runtime[] = [
  ...nodes,
  { ...bun, run: runMain(bun, []) },
  {
    ...deno,
    run: runMain(deno, [
      ...['run', '--no-prompt', '--cached-only', `--v8-flags=${noEval}`],
      ...['--allow-net=127.0.0.1', '--allow-env=DODO_PAYMENTS_API_KEY'],
    ]),
  },
  {
    ...workerd,
    run: (folder, { url, closed }) => execute(workerd, ['test', 'workerd.capnp'], folder, { URL: url, CLOSED: closed }),
  },
  { ...findChromium(), run: runPage },
];

/** A way to run `main.js` that all have whose command line is like that of Node.js. */
function runMain(found: Found, flags: readonly string[]): Runtime['run'] {
  return (folder, { url, closed }) => execute(found, [...flags, 'main.js', url, closed], folder);
}

/** What to tell about the runtimes that are missing, a line each; '' when there are all. */
export function describeMissing(all: readonly Found[]): string {
  return all.map(({ title, missing }) => (missing ? `Not tested on ${title}: ${missing}\n` : '')).join('');
}

/** Runs a program that prints JSON, with an API key in its environment and no proxy, and returns what it printed. */
export async function execute(
  { path = '' }: Found,
  args: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<unknown> {
  // Windows opens no connection without the first.
  const env = { SystemRoot: process.env.SystemRoot, DODO_PAYMENTS_API_KEY: 'key', ...environment };
  const { stdout } = await promisify(execFile)(path, args, { cwd: folder, env, timeout: 30_000 });
  return JSON.parse(stdout);
}

function findChromium(): Found {
  if (chromiumPath === undefined) {
    return { title: 'Chromium', missing: 'It was not found. Install it, or name it in CHROMIUM.' };
  }
  const told = execFileSync(chromiumPath, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
  const [version = 'of an unknown version'] = /\d+(\.\d+)+/.exec(told) ?? [];
  return { title: `Chromium ${version}`, path: chromiumPath };
}

async function runPage(_folder: string, { url, closed }: TestServer): Promise<unknown> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/page?closed=${closed}`);
    return await page.evaluate('results');
  } finally {
    await browser.close();
  }
}
