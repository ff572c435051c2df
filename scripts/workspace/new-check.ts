import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../command/command.ts';
import { seconds } from '../command/report.ts';
import { root } from '../command/root.ts';

const document = join(root, 'scripts/testing/documents/library.yaml');
const environment = {
  GIT_AUTHOR_NAME: 'check',
  GIT_AUTHOR_EMAIL: 'check@localhost',
  GIT_COMMITTER_NAME: 'check',
  GIT_COMMITTER_EMAIL: 'check@localhost',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** `pnpm new:check`: makes a workspace for the test document, clones it, and runs its main commands there. The working tree must stay clean. */
await runCommand(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'new-'));
  const [made, clone] = [join(folder, 'made'), join(folder, 'clone')];
  const steps: [cwd: string, command: string, ...args: string[]][] = [
    [root, 'node', 'scripts/workspace/new.ts', made, '--spec', document, '--no-install'],
    [root, 'node', 'scripts/workspace/new.ts', made, '--update'],
    [folder, 'git', 'clone', '--quiet', made, clone],
    [clone, 'npx', '-y', 'pnpm@12', 'generate'],
    [clone, 'npx', '-y', 'pnpm@12', 'test'],
    [clone, 'npx', '-y', 'pnpm@12', 'contract'],
    [clone, 'npx', '-y', 'pnpm@12', 'run', 'docs'],
    [clone, 'npx', '-y', 'pnpm@12', 'release:check'],
    [clone, 'git', 'diff', '--exit-code'],
    [clone, 'git', 'add', '--all'],
    [clone, 'git', 'diff', '--cached', '--exit-code'],
  ];
  try {
    for (const [cwd, command, ...args] of steps) if (!(await run(cwd, command, args))) return 1;
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Runs a command and prints its duration, and its output if it failed. */
function run(cwd: string, command: string, args: string[]): Promise<boolean> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    // pnpm sets this to keep nested commands from installing; a newcomer's shell does not have it.
    const { pnpm_config_verify_deps_before_run: _, ...own } = process.env;
    const env = { ...own, ...environment, CI: 'true' };
    const child = spawn(command === 'node' ? process.execPath : command, args, { cwd, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      const took = code === 0 ? seconds(performance.now() - start) : '   failed';
      process.stdout.write(`  ${took}  ${command} ${args.join(' ')}\n${code === 0 ? '' : output}`);
      resolve(code === 0);
    });
  });
}
