import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../../command/command.ts';
import { problem } from '../../command/problems.ts';
import { seconds } from '../../command/report.ts';
import { root } from '../../command/root.ts';

/** Longer than ours, and last in the alphabet: what depends on the length or the order of names shows. */
const scope = '@zebra-crossing-payments';
const address = 'https://github.com/zebra/payments';

/**
 * `pnpm scope:check [--all]`: renames the scope in a copy of the workspace, checks the copy as `pnpm check` does without the tests, and renames
 * it back, after which the generated files fit again. With --all it runs the tests too.
 */
await runCommand(async () => {
  const all = readOptions();
  const { name } = JSON.parse(await readFile(join(root, 'packages/payments-types/package.json'), 'utf8'));
  const renameTo = (to: string, ...more: string[]) => [
    'node',
    'scripts/workspace/scope/scope.ts',
    to,
    '--dirty',
    ...more,
  ];
  const steps = [
    ['pnpm', 'install', '--prefer-offline', '--frozen-lockfile'],
    renameTo(scope, '--repository', address),
    ['pnpm', 'run', 'check:code'],
    all ? ['pnpm', 'run', 'test'] : ['node', 'scripts/command/run-tasks.ts', 'build', 'typecheck'],
    renameTo(name.split('/')[0]),
    ['node', 'scripts/generate/generate.ts', '--check'],
  ];
  const folder = await mkdtemp(join(tmpdir(), 'scope-'));
  try {
    await copyWorkspace(folder);
    return steps.every((step) => runIn(folder, step)) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function readOptions(): boolean {
  try {
    return parseArgs({ options: { all: { type: 'boolean' } } }).values.all ?? false;
  } catch (error) {
    throw problem('pnpm scope:check', (error as Error).message.split('. ')[0] ?? '', 'Say --all, or nothing.');
  }
}

/** What git would commit, as the first commit of a repository of its own. */
async function copyWorkspace(folder: string): Promise<void> {
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1e9 });
  for (const path of git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0'))
    if (path !== '') await cp(join(root, path), join(folder, path));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=check', '-c', 'user.email=check@localhost', 'commit', '--quiet', '--message=copy');
}

/** Runs a command and says how long it took; what it printed is told when it fails. */
function runIn(folder: string, [command = '', ...args]: readonly string[]): boolean {
  const start = performance.now();
  const path = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, CI: 'true', PATH: path };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e9 });
  const took = status === 0 ? seconds(performance.now() - start) : '   failed';
  process.stdout.write(`  ${took}  ${command} ${args.join(' ')}\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`);
  return status === 0;
}
