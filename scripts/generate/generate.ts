import '../command/compile-cache.js';
import { parseArgs } from 'node:util';
// Modules that load Redocly or TypeScript are imported when needed: a cache hit needs neither.
import { runCommand } from '../command/command.ts';
import { unable } from '../command/problems.ts';
import { root } from '../command/root.ts';
import { describeSame, filesOfSameRun } from './last-run.ts';

const help = `pnpm generate [options]

Lints the spec, regenerates everything derived from it, and builds the packages.

  --check   write nothing; exit with 1 if a generated file is stale, missing or orphaned
  --watch   regenerate on every save, without building
  --files   regenerate only, without building (what the turbo task runs)
  --strict  what cannot be expressed exactly is a problem, not a warning
  --allow X follow references to a host, such as schemas.example.com, or to a folder outside that of the spec;
            may be given several times
  --help    print this text
`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean' },
        watch: { type: 'boolean' },
        files: { type: 'boolean' },
        strict: { type: 'boolean', default: false },
        allow: { type: 'string', multiple: true, default: [] },
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
  process.chdir(root);
  if (!options.check && !options.watch && !options.files) return generateAndBuild(options);
  (await import('./emit/types/declare-beside.ts')).loadTypeScript({ keep: options.watch ?? false });
  if (options.check) return (await import('./workspace.ts')).checkFiles(root, print, options);
  if (options.watch) return runWatch();
  return (await import('./workspace.ts')).writeFiles(root, print, options);
}

/** Does nothing if nothing changed since the last run. */
async function generateAndBuild(options: { strict: boolean; allow: string[] }): Promise<number> {
  const isPlain = !options.strict && options.allow.length === 0;
  const files = isPlain ? filesOfSameRun(root) : undefined;
  if (files === undefined) return (await import('./pipeline.ts')).runPipeline(print, options);
  print(describeSame(files));
  return 0;
}

async function runWatch(): Promise<number> {
  const { watch } = await import('./watch.ts');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  await watch(root, print, stop.signal);
  return 0;
}

await runCommand(main, { writes: true });
