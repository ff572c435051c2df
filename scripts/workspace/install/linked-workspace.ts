import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { readManifest } from '../../command/manifest.ts';
import { Problems, unable } from '../../command/problems.ts';
import { runProgram } from '../../command/run-program.ts';
import { type Names, packageKinds } from '../../generate/names.ts';
import { type Budgets, budgetFor, type Size, sizeOf } from '../../release/check/budgets.ts';
import { checkApiReport } from '../../release/check/check-api-report.ts';
import { pack } from '../../release/check/pack.ts';
import { readTarball } from '../../release/check/tarball.ts';

/** How many lines of a failed command are shown. */
const maxLines = 20;

/** The order in which packages need each other. */
const buildOrder = ['types', 'mock', 'client', 'contract-tests'] as const;

/**
 * A new workspace with links to the installed dependencies of the one it is made from, so that its commands run before an installation.
 * `root` and `from` describe the old workspace, `folder` and `to` the new one.
 */
export class LinkedWorkspace {
  readonly #root: string;
  readonly #from: Names;
  readonly #folder: string;
  readonly #to: Names;

  constructor(root: string, from: Names, folder: string, to: Names) {
    this.#root = root;
    this.#from = from;
    this.#folder = folder;
    this.#to = to;
  }

  async link(): Promise<void> {
    await symlink(join(this.#root, 'node_modules'), join(this.#folder, 'node_modules'), 'junction');
    await this.#linkDependencies('scripts', 'scripts');
    for (const kind of packageKinds) await this.#linkDependencies(this.#from.folders[kind], this.#to.folders[kind]);
  }

  /** Removes the links and everything built. */
  async unlink(): Promise<void> {
    const folders = ['.', 'scripts', ...packageKinds.map((kind) => this.#to.folders[kind])];
    for (const folder of folders)
      for (const made of ['node_modules', 'dist', '.turbo'])
        await rm(join(this.#folder, folder, made), { recursive: true, force: true });
  }

  /** Generates the files of all packages with the new workspace's own tool. Returns its warnings. */
  async generate(strict: boolean): Promise<string[]> {
    const output = await this.#run('.', `node scripts/generate/generate.ts --files${strict ? ' --strict' : ''}`);
    return output.split('\n').flatMap((line) => (line.startsWith('  warning: ') ? [line.slice(11)] : []));
  }

  /** Builds the packages and writes the API report of each. */
  async report(): Promise<void> {
    for (const kind of buildOrder) {
      const folder = this.#to.folders[kind];
      const { scripts = {} } = await readManifest(join(this.#folder, folder));
      await this.#run(folder, scripts.build ?? '');
    }
    for (const kind of buildOrder) await checkApiReport(this.#folder, this.#to.folders[kind], true);
  }

  /** Packs the built packages and returns a size budget for each. */
  async budgets(): Promise<Budgets> {
    const budgets: Record<string, Size> = {};
    for (const kind of [...buildOrder].sort()) {
      const tarball = await pack(join(this.#folder, this.#to.folders[kind]));
      budgets[kind] = budgetFor(sizeOf(tarball, readTarball(tarball)));
    }
    return budgets;
  }

  async #linkDependencies(from: string, to: string): Promise<void> {
    const source = join(this.#root, from, 'node_modules');
    const target = join(this.#folder, to, 'node_modules');
    if (!existsSync(source)) return;
    await mkdir(target, { recursive: true });
    for (const entry of await readdir(source)) {
      const scoped = entry.startsWith('@')
        ? (await readdir(join(source, entry))).map((name) => `${entry}/${name}`)
        : [entry];
      for (const name of scoped) {
        if (name.startsWith(`${this.#from.scope}/${this.#from.api}-`)) continue;
        if (name.includes('/')) await mkdir(join(target, entry), { recursive: true });
        await symlink(await realpath(join(source, name)), join(target, name), 'junction');
      }
    }
    const manifest = await readManifest(join(this.#folder, to));
    await mkdir(join(target, this.#to.scope), { recursive: true });
    for (const kind of packageKinds) {
      const name = this.#to.packages[kind];
      if (name in { ...manifest.dependencies, ...manifest.devDependencies })
        await symlink(join(this.#folder, this.#to.folders[kind]), join(target, name), 'junction');
    }
  }

  /**
   * Runs a command line in a folder of the workspace and returns what it printed.
   * @throws Problems that it printed, or else one with all its output.
   */
  async #run(folder: string, command: string): Promise<string> {
    const cwd = join(this.#folder, folder);
    const tools = [join(cwd, 'node_modules/.bin'), join(this.#root, 'node_modules/.bin')];
    const PATH = [...tools, process.env.PATH].join(delimiter);
    const env = { ...process.env, PATH, NO_COLOR: '1' };
    const { code, stdout, stderr } = await runProgram(command, [], { cwd, env, shell: true });
    if (code !== 0) throw readProblems(stderr) ?? failed(folder, command, `${stdout}${stderr}`);
    return stdout;
  }
}

/** The problems that one of our commands printed. */
function readProblems(text: string): Problems | undefined {
  if (!/\d+ problems?\.( No file was changed\.)?\s*$/.test(text)) return undefined;
  const problems = [...text.matchAll(/^(\S.*)\n {2}(.+)\n {2}(.+)$/gm)].map(
    ([, place = '', finding = '', remedy = '']) => ({ place, finding, remedy }),
  );
  return new Problems(problems, 2);
}

function failed(folder: string, command: string, output: string): Problems {
  const lines = output.trim().split('\n');
  const shown = lines.slice(0, maxLines).map((line) => `\n    ${line}`);
  const more = lines.length > maxLines ? `\n    … and ${lines.length - maxLines} more lines` : '';
  return unable(
    folder,
    `\`${command}\` failed:${shown.join('')}${more}`,
    'This is a defect of the generators. Report it with the document, or leave out what these lines are about.',
  );
}
