import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumPath, launchChromium } from '../../testing/chromium.ts';
import { type Found, findRuntime } from './find-runtime.ts';

/** The servers that the program calls. */
export interface Addresses {
  /** A server, which also serves a page with the program at `/page?closed=…`. */
  url: string;
  /** A URL where no server listens. */
  closed: string;
}

/** A runtime, and how it runs the program. */
export interface Runtime extends Found {
  /** Runs the program in `folder`, a project with the packages installed, and returns its results. */
  run(folder: string, addresses: Addresses): Promise<unknown>;
}

type Environment = Record<string, string>;

const noEval = '--disallow-code-generation-from-strings';

/** The supported releases of Node.js, and the one that runs the tests. */
export const nodes: Found[] = [
  findRuntime({ name: 'Node.js', alias: 'node-20', program: 'bin/node' }),
  findRuntime({ name: 'Node.js', alias: 'node-22', program: 'bin/node' }),
  { title: `Node.js ${process.versions.node}`, path: process.execPath },
  findRuntime({ name: 'Node.js', alias: 'node-26', program: 'bin/node' }),
];

/** The runtimes that the packages support. Each runs with `environment` only; a page has no environment. */
export function findRuntimes(environment: Environment): Runtime[] {
  const bun = findRuntime({ name: 'Bun', alias: 'bun', program: 'bin/bun' });
  const deno = findRuntime({ name: 'Deno', alias: 'deno', program: 'deno' });
  const workerd = findRuntime({ name: 'workerd', alias: 'workerd', program: 'bin/workerd' });
  const mayRead = `--allow-env=${Object.keys(environment).join(',')}`;
  const denoFlags = ['run', '--no-prompt', '--cached-only', `--v8-flags=${noEval}`, '--allow-net=127.0.0.1', mayRead];

  /** Runs `main.js` with a command line like that of Node.js. */
  const runMain =
    (found: Found, flags: readonly string[]): Runtime['run'] =>
    (folder, { url, closed }) =>
      execute(found, [...flags, 'main.js', url, closed], folder, environment);

  return [
    ...nodes.map((found) => ({ ...found, run: runMain(found, [noEval]) })),
    { ...bun, run: runMain(bun, []) },
    { ...deno, run: runMain(deno, denoFlags) },
    {
      ...workerd,
      run: (folder, { url, closed }) =>
        execute(workerd, ['test', 'workerd.capnp'], folder, { ...environment, URL: url, CLOSED: closed }),
    },
    { ...findChromium(), run: runPage },
  ];
}

/** One line per missing runtime; empty if none is missing. */
export function describeMissing(all: readonly Found[]): string {
  return all.map(({ title, missing }) => (missing ? `Not tested on ${title}: ${missing}\n` : '')).join('');
}

/** Runs a program that prints JSON, without a proxy, and returns the parsed output. */
export async function execute(
  { path = '' }: Found,
  args: readonly string[],
  folder: string,
  environment: Environment = {},
): Promise<unknown> {
  // Windows needs SystemRoot to open connections.
  const env = { SystemRoot: process.env.SystemRoot, ...environment };
  const { stdout } = await promisify(execFile)(path, args, { cwd: folder, env, timeout: 30_000 });
  return JSON.parse(stdout);
}

function findChromium(): Found {
  if (chromiumPath === undefined) {
    return { title: 'Chromium', missing: 'It was not found. Install it, or set CHROMIUM to its path.' };
  }
  const output = execFileSync(chromiumPath, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
  const [version = 'of an unknown version'] = /\d+(\.\d+)+/.exec(output) ?? [];
  return { title: `Chromium ${version}`, path: chromiumPath };
}

async function runPage(_folder: string, { url, closed }: Addresses): Promise<unknown> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/page?closed=${closed}`);
    return await page.evaluate('results');
  } finally {
    await browser.close();
  }
}
