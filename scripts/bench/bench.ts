/** `pnpm bench scripts` compares the cost of a verdict with that of generating types once, each in new processes. Times are printed, never tested. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { largeDocument } from './large-document.ts';
import { medians, print, ratios } from './measure.ts';

const folder = await mkdtemp(join(tmpdir(), 'bench-scripts-'));
const memoryFile = join(folder, 'memory');
/** Makes every process that a command starts append its peak memory, in kB, to the file. */
const reportMemory = `--import=data:text/javascript,${encodeURIComponent(
  `import { appendFileSync } from 'node:fs'; process.on('exit', () => appendFileSync(${JSON.stringify(memoryFile)}, process.resourceUsage().maxRSS + '\\n'));`,
)}`;

const require = createRequire(import.meta.url);
const openapiTypescript = join(dirname(require.resolve('openapi-typescript/package.json')), 'bin/cli.js');
const specDiff = join(root, 'scripts/diff/spec-diff.ts');

/** Returns the wall-clock time of a command in milliseconds, and adds the sum of its processes' peak memory, in MB, to `memory`. */
async function run(args: readonly string[], memory: number[]): Promise<number> {
  await writeFile(memoryFile, '');
  const start = performance.now();
  const env = { ...process.env, NODE_OPTIONS: reportMemory };
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, cwd: folder });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  const peaks = (await readFile(memoryFile, 'utf8')).trim().split('\n').map(Number);
  memory.push(peaks.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1000);
  return time;
}

async function compare(title: string, runs: 1 | 2, rounds: number, [old, now]: [string, string]): Promise<void> {
  const peer = runs === 1 ? 'openapi-typescript' : 'openapi-typescript, both documents';
  const memory = new Map<string, number[]>([
    [peer, []],
    ['pnpm spec:diff', []],
  ]);
  const commands: Record<string, string[][]> = {
    [peer]: [old, now].slice(0, runs).map((path) => [openapiTypescript, path, '-o', join(folder, 'types.ts')]),
    'pnpm spec:diff': [[specDiff, old, now]],
  };
  const times = await medians(
    Object.keys(commands),
    async (name) => {
      let time = 0;
      for (const command of commands[name] ?? []) time += await run(command, memory.get(name) ?? []);
      return time;
    },
    rounds,
  );
  print(title, `3 x ${peer}`, ratios(times, peer, 'ms'));
  print(
    'Peak memory of all its processes',
    '',
    [...memory].map(([name, values]) => [name, `${Math.max(...values).toFixed(0)} MB`]),
  );
}

/** Writes the document, and a copy with one more optional property in the first component that has properties. Returns the paths. */
async function pair(name: string, text: string): Promise<[string, string]> {
  const document = JSON.parse(text) as { components: { schemas: Record<string, { properties?: object }> } };
  const paths: [string, string] = [join(folder, `${name}-old.json`), join(folder, `${name}-new.json`)];
  await writeFile(paths[0], text);
  const schema = Object.values(document.components.schemas).find(({ properties }) => properties);
  if (schema) schema.properties = { ...schema.properties, extra: { type: 'string' } };
  await writeFile(paths[1], JSON.stringify(document));
  return paths;
}

try {
  const own = await readFile(join(root, readNames().generated.types, 'openapi.json'), 'utf8');
  await compare('A verdict on this spec', 1, 5, await pair('own', own));
  const large = JSON.stringify(largeDocument(1000));
  await compare('A verdict on 1,000 operations', 2, 3, await pair('large', large));
} finally {
  await rm(folder, { recursive: true });
}
