import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../../../command/root.ts';
import { parseWorkflow } from '../rules/support/workflow.ts';

type Steps = Record<string, { outputs: Record<string, string> }>;

/** The folder of a job, with commands of its own such as `npx` and `gh`, which write what they are asked for to a log. */
export class JobFolder {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<JobFolder> {
    const job = new JobFolder(await mkdtemp(join(tmpdir(), 'rehearse-steps-')));
    await mkdir(job.path('job'));
    await writeFile(job.path('log'), '');
    return job;
  }

  readonly path = (name: string) => join(this.folder, name);
  readonly log = () => readFile(this.path('log'), 'utf8');
  readonly remove = () => rm(this.folder, { recursive: true });

  /** Writes a file of the checkout. */
  async write(name: string, text: string): Promise<void> {
    await mkdir(dirname(this.path(`job/${name}`)), { recursive: true });
    await writeFile(this.path(`job/${name}`), text);
  }

  /** Copies a script of this repository to the checkout. */
  async copy(name: string): Promise<void> {
    await this.write(name, await readFile(join(root, name), 'utf8'));
    await chmod(this.path(`job/${name}`), 0o755);
  }

  /** Writes a command that the steps find before others. */
  async command(name: string, text: string): Promise<void> {
    await mkdir(this.path('bin'), { recursive: true });
    await writeFile(this.path(`bin/${name}`), `#!/usr/bin/env bash\n${text}\n`);
    await chmod(this.path(`bin/${name}`), 0o755);
  }

  readonly git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
      cwd: this.path('job'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  /**
   * Runs the `run` steps of a job of release.yml in their order, as the runner does: those whose condition holds, each with an empty file
   * for its outputs. Returns the exit code of the last, and the outputs by step.
   */
  async run(
    name: string,
    environment: Record<string, string> = {},
    event = 'push',
  ): Promise<{ code: number; output: string; steps: Steps }> {
    const text = await readFile(join(root, '.github/workflows/release.yml'), 'utf8');
    const env = {
      ...process.env,
      PATH: `${this.path('bin')}${delimiter}${process.env.PATH}`,
      LOG: this.path('log'),
      RUNNER_TEMP: this.folder,
      GITHUB_OUTPUT: this.path('outputs'),
      BROKEN: '',
      ...environment,
    };
    let output = '';
    const steps: Steps = {};
    for (const { run, id = '', if: condition } of parseWorkflow('release.yml', text).workflow.jobs?.[name]?.steps ??
      []) {
      if (run === undefined || !holds(condition, event, steps)) continue;
      await writeFile(env.GITHUB_OUTPUT, '');
      const shell = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run];
      const { status, stdout, stderr } = spawnSync('bash', shell, { cwd: this.path('job'), env, encoding: 'utf8' });
      output += stdout + stderr;
      const outputs = (await readFile(env.GITHUB_OUTPUT, 'utf8')).split('\n').filter(Boolean);
      steps[id] = { outputs: Object.fromEntries(outputs.map((line) => line.split('='))) };
      if (status !== 0) return { code: status ?? 1, output, steps };
    }
    return { code: 0, output, steps };
  }
}

/** Whether the condition of a step holds. What the workflow uses of GitHub's expressions is JavaScript, too. */
function holds(condition: string | undefined, event: string, steps: Steps): boolean {
  if (condition === undefined) return true;
  return Boolean(new Function('github', 'steps', `return ${condition}`)({ event_name: event }, steps));
}
