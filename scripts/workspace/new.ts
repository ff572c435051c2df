import { spawn } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { unable } from '../command/problems.ts';
import { plural, seconds } from '../command/report.ts';
import { root } from '../command/root.ts';

const help = `pnpm new DIR --spec FILE [options]
pnpm new DIR --update

Writes a workspace for another API to DIR: the spec, the tool, the packages under its names, lint rules, continuous
integration, changesets, guides and READMEs. Then installs the dependencies and commits everything.

  --spec FILE      an OpenAPI 3.0, 3.1 or 3.2 document, in YAML or JSON. Without it, the API here is copied under
                   another name or scope: its spec, guides, examples and READMEs, but neither its releases nor
                   the tests of its packages, which depend on files that stay here
  --name NAME      names the packages, the client and the commands; by default the document's title
  --scope @SCOPE   the npm scope of the packages; by default @NAME
  --strict         treat everything that cannot be expressed exactly as a problem, not as a warning
  --allow X        follow references to a host, such as schemas.example.com, or to a folder outside that of the
                   document; may be given several times
  --no-install     write everything, generated files and lockfile included, and install nothing
  --update         bring the tool and the runtimes of a workspace made earlier up to the ones here; files that
                   were edited there are listed and kept, and its API is not touched
  --help           this text

Problems that the lint rules find in the document today are listed in .redocly.lint-ignore.yaml, so the rules apply
only to what you add. Exit code: 0 on success, 1 if an update kept edited files, 2 if nothing could be done.
`;

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        spec: { type: 'string' },
        name: { type: 'string' },
        scope: { type: 'string' },
        'no-install': { type: 'boolean' },
        strict: { type: 'boolean', default: false },
        allow: { type: 'string', multiple: true, default: [] },
        update: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw unable('pnpm new', (error as Error).message.split('. ')[0] ?? '', 'See `pnpm new --help`.');
  }
}

async function main(): Promise<number> {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0)
    throw unable(
      'pnpm new',
      target === undefined ? 'No folder was given.' : 'Several folders were given.',
      'Name one, as in `pnpm new ../library --spec library.yaml`.',
    );
  if (values.update) {
    if (values.spec ?? values.name ?? values.scope)
      throw unable('--update', 'Other options do not apply.', 'The workspace keeps its own document, name and scope.');
    const { updateCommand } = await import('./update-workspace.ts');
    return updateCommand(target);
  }
  // Loads Redocly and TypeScript, which `--help` need not wait for.
  const { makeWorkspace } = await import('./make-workspace.ts');
  const start = performance.now();
  const { api, ignored, warnings, files } = await makeWorkspace({ ...values, target }, (what) => {
    process.stdout.write(`  ${seconds(performance.now() - start)}  ${what}\n`);
  });
  const folder = resolve(target);
  if (!values['no-install']) {
    process.stdout.write(`  ${seconds(performance.now() - start)}  install\n`);
    if (
      !(await run(join(root, 'node_modules/.bin/pnpm'), ['install', '--frozen-lockfile', '--prefer-offline'], folder))
    )
      process.stderr.write('\nThe installation failed. Everything is written; run `pnpm install` there.\n');
  }
  const committed = await commit(folder);
  process.stdout.write(`  ${seconds(performance.now() - start)}  in all\n`);
  for (const warning of warnings) process.stdout.write(`\n  warning: ${warning}\n`);
  process.stdout.write(`
${api.title}: ${plural(api.operations.length, 'operation')}, ${plural(files, 'file')} in ${relative('.', folder) || '.'}
${ignored === 0 ? '' : `${plural(ignored, 'problem')} of the document that the lint rules ignore: .redocly.lint-ignore.yaml\n`}${committed ? '' : 'Not committed: git has no name and address for you, or the folder is part of another repository.\n'}
Next: go there, and run \`npx -y pnpm@12 generate\` and \`npx -y pnpm@12 test\`.
`);
  return 0;
}

/** Makes a repository of the folder, with everything in its first commit, unless it is part of one already. */
async function commit(folder: string): Promise<boolean> {
  if (await run('git', ['rev-parse', '--is-inside-work-tree'], folder, false)) return false;
  const steps = [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'Start the workspace'],
  ];
  for (const args of steps) if (!(await run('git', args, folder, false))) return false;
  return true;
}

/** Runs a command; prints its output if it fails, unless `show` is false. */
function run(command: string, args: string[], cwd: string, show = true): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      if (code !== 0 && show) process.stderr.write(output);
      resolve(code === 0);
    });
  });
}

await runCommand(main, { problems: 2, writes: true });
