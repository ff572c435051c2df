import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
// What loads Redocly or TypeScript is imported where it is needed: a cache hit needs neither.
import { runCommand } from '../command/command.ts';
import { unable } from '../command/problems.ts';
import { countDrift, plural, printDrift, printSteps } from '../command/report.ts';
import { root } from '../command/root.ts';
import { compareFiles, writeDrift } from './files.ts';
import { runPipeline } from './pipeline.ts';

// Most of a run is the start-up of TypeScript and Redocly; compiled code is kept for the next one.
enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'));

const help = `pnpm generate [options]

Lints the spec, regenerates everything derived from it, and builds the packages.

  --check        write nothing; exit with 1 when a generated file is stale, missing or orphaned
  --watch        regenerate on every save, without building
  --spec FILE    another OpenAPI 3.0 or 3.1 document, with --out
  --out FOLDER   where its files go
  --files        regenerate only, without building (what the turbo task runs)
  --help         this text
`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean' },
        watch: { type: 'boolean' },
        files: { type: 'boolean' },
        spec: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw unable('pnpm generate', (error as Error).message.split('. ')[0] ?? '', 'See `pnpm generate --help`.');
  }
}

function print(text: string): void {
  process.stdout.write(text);
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    print(help);
    return 0;
  }
  if ((options.spec === undefined) !== (options.out === undefined)) {
    throw unable(
      'pnpm generate',
      '--spec and --out go together.',
      'Name both: the files of another spec belong into another folder.',
    );
  }
  process.chdir(root);
  const spec = options.spec ?? 'spec/openapi.yaml';
  const folder = options.out ?? root;
  if (options.check) return check(spec, folder);
  if (options.watch) return runWatch(spec, folder);
  if (options.files || options.spec !== undefined) return write(spec, folder);
  return runPipeline(print);
}

async function check(spec: string, folder: string): Promise<number> {
  const { generate } = await import('./generation.ts');
  const { files } = await generate(spec);
  const drift = await compareFiles(folder, files);
  if (countDrift(drift) === 0) {
    print(`${plural(files.length, 'generated file')} up to date.\n`);
    return 0;
  }
  print(`${plural(countDrift(drift), 'generated file')} not as the spec says:\n`);
  print(printDrift(drift, { stale: 'stale', missing: 'missing', orphaned: 'orphaned' }));
  print('\nRun `pnpm generate`, and commit what it writes.\n');
  return 1;
}

async function write(spec: string, folder: string): Promise<number> {
  const { generate } = await import('./generation.ts');
  const { api, files, warnings, steps } = await generate(spec);
  const drift = await compareFiles(folder, files);
  const start = performance.now();
  await writeDrift(folder, drift);
  print(
    `${spec}: ${plural(api.operations.length, 'operation')}, ${plural(api.schemas.length, 'schema')}, ${plural(files.length, 'file')}\n`,
  );
  print(printSteps([...steps, { name: `write ${countDrift(drift)}`, milliseconds: performance.now() - start }]));
  for (const warning of warnings) print(`  warning: ${warning}\n`);
  if (folder !== root) print(printDrift(drift, { stale: 'changed', missing: 'new', orphaned: 'removed' }));
  return 0;
}

async function runWatch(spec: string, folder: string): Promise<number> {
  const { watch } = await import('./watch.ts');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  await watch(spec, folder, print, stop.signal);
  return 0;
}

await runCommand(main);
