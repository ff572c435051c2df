import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { problem } from '../../command/problems.ts';
import { plural } from '../../command/report.ts';
import { buildModel } from '../../generate/model/build.ts';
import { readNames } from '../../generate/names.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { chooseRename, type Rename, rename } from './breaking-edit.ts';
import { type Consumer, createConsumer, programFile } from './consumer.ts';
import { copyWorkspace } from './copy-workspace.ts';
import { checkRelease, type Published, packRelease, publish } from './publish.ts';
import { publishDependencies } from './publish-dependencies.ts';
import { type Registry, startRegistry } from './registry.ts';
import { createShell, type Shell } from './shell.ts';
import { createSteps, type Steps } from './steps.ts';

interface Rehearsal {
  /** The folder for everything; it must exist and be empty. */
  folder: string;
  /** Path of a file for the output of the commands. */
  log: string;
  signal: AbortSignal;
  print(text: string): void;
}

/** What all parts of a rehearsal share. */
interface Stage {
  steps: Steps;
  shell: Shell;
  registry: Registry;
  folder: string;
  /** The copy. */
  workspace: string;
}

/** Our commands, relative to the workspace. */
const commands = {
  build: ['scripts/command/run-tasks.ts', 'build'],
  check: ['scripts/release/release-check.ts'],
  change: ['scripts/release/spec-change.ts'],
};

/**
 * Releases a copy of the workspace twice, the second time after a breaking edit of the spec, and checks both releases as a caller would.
 * @throws Problems with the step that failed.
 */
export async function rehearse(source: string, { folder, log, signal, print }: Rehearsal): Promise<void> {
  const steps = createSteps(print);
  const shell = createShell(log, signal);
  const workspace = join(folder, 'workspace');

  steps.part('Set up');
  await steps.step(
    'copy the workspace',
    () => copyWorkspace(source, workspace),
    (files) => plural(files, 'file'),
  );
  await using registry = await steps.step(
    'start a registry',
    () => startRegistry(join(folder, 'registry'), shell, log),
    ({ title, url }) => `${title}, ${url}`,
  );
  await steps.step(
    'publish the dependencies',
    () => publishDependencies(workspace, join(folder, 'dependencies'), shell, registry),
    (count) => plural(count, 'package'),
  );
  const stage: Stage = { steps, shell, registry, folder, workspace };

  steps.part('A first release');
  const first = await release(stage);
  const program = await readFile(join(workspace, 'examples/mock.ts'), 'utf8');
  await callWithFirst(stage, first, program);

  steps.part('A breaking edit');
  const edit = await breakSpec(stage, program);
  const second = await release(stage);

  steps.part('What callers see');
  await keepRange(stage, first, program);
  await upgrade(stage, second, program, edit);
}

/** Versions, builds, packs once, checks the tarballs and publishes them. */
async function release({ steps, shell, registry, folder, workspace }: Stage): Promise<Published> {
  await steps.step('version', () => shell.run('pnpm', ['run', 'version-packages'], { cwd: workspace }));
  await steps.step('build', () => shell.run(process.execPath, commands.build, { cwd: workspace }));
  const packed = await steps.step(
    'pack once',
    () => packRelease(workspace, join(folder, `packed-${Date.now()}`), shell, registry),
    ({ version, paths }) => `${version}, ${plural(paths.length, 'tarball')}`,
  );
  await steps.step('check the tarballs', () => checkRelease(workspace, packed));
  await steps.step('publish exactly those', () => publish(packed.paths, shell, registry));
  return packed;
}

async function newConsumer({ shell, registry, folder, workspace }: Stage, name: string): Promise<Consumer> {
  const typescript = createRequire(join(workspace, 'package.json')).resolve('typescript/bin/tsc');
  return createConsumer(join(folder, name), readNames(workspace), { shell, registry, typescript });
}

async function callWithFirst(stage: Stage, first: Published, program: string): Promise<void> {
  const consumer = await newConsumer(stage, 'consumer');
  await installCompileCall(stage.steps, consumer, `^${first.version}`, first, program);
}

async function installCompileCall(
  steps: Steps,
  consumer: Consumer,
  range: string,
  published: Published,
  program: string,
): Promise<void> {
  await steps.step(
    `install ${range}`,
    () => consumer.install(range, published),
    () => published.version,
  );
  await consumer.write(program);
  await steps.step('compile', async () => {
    const errors = await consumer.compile();
    if (errors !== '') throw problem('tsc', errors, 'Callers cannot compile against these packages.');
  });
  await steps.step(
    'call the mock',
    async () => {
      const printed = await consumer.call();
      if (printed === '') throw problem(programFile, 'The program printed nothing.', 'Check the client and the mock.');
      return printed;
    },
    (id) => id,
  );
}

/** Renames a field of the request. `release:check` must fail until there is a changeset. */
async function breakSpec({ steps, shell, workspace }: Stage, program: string): Promise<Rename> {
  const node = (args: readonly string[], mayFail = false) =>
    shell.run(process.execPath, args, { cwd: workspace, mayFail });
  const edit = await steps.step(
    'rename a field in the YAML',
    async () => {
      const api = buildModel(await readSpec(join(workspace, 'spec/openapi.yaml')));
      const chosen = await chooseRename(workspace, api, program);
      await rename(workspace, chosen);
      return chosen;
    },
    ({ from, to }) => `${from} → ${to}`,
  );
  await steps.step('release:check fails', async () => {
    const { code, output } = await node(commands.check, true);
    const named = output.includes('failed  changesets') && output.includes(`\`${edit.from}\``);
    if (code !== 1 || !named)
      throw problem(
        'pnpm release:check',
        `It ended with ${code}, but had to fail and report the change of ${edit.from}.`,
        'Check scripts/release/check.',
      );
  });
  await steps.step('spec:change writes the changeset', () => node(commands.change));
  return edit;
}

/** With the old range, a new install gets the first release and still works. */
async function keepRange(stage: Stage, first: Published, program: string): Promise<void> {
  const consumer = await newConsumer(stage, 'consumer-with-old-range');
  await installCompileCall(stage.steps, consumer, `^${first.version}`, first, program);
}

/** After the upgrade, the only compile error is the change in the changelog; with that corrected, the program works. */
async function upgrade(stage: Stage, second: Published, program: string, { from, to }: Rename): Promise<void> {
  const { steps, workspace } = stage;
  const consumer = await newConsumer(stage, 'consumer-with-new-range');
  const range = `^${second.version}`;
  await steps.step(
    `install ${range}`,
    () => consumer.install(range, second),
    () => second.version,
  );
  await consumer.write(program);
  await steps.step(
    'the compiler reports the change',
    async () => {
      const [error = '', ...others] = (await consumer.compile())
        .split('\n')
        .filter((line) => line.includes('error TS'));
      if (!error.includes(from) || others.length > 0)
        throw problem(
          'tsc',
          [error, ...others].join('\n  '),
          `The only error had to be that \`${from}\` does not exist.`,
        );
      return error;
    },
    (error) => error.replace(/^.*?: error /, ''),
  );
  await steps.step(
    'the changelog lists it',
    async () => {
      const line = await changelogLine(workspace, second.version, from);
      if (line === undefined)
        throw problem(
          'CHANGELOG.md',
          `The section of ${second.version} does not mention \`${from}\`.`,
          'Check scripts/release/change.',
        );
      return line;
    },
    (line) => line.trim(),
  );
  await installCompileCall(steps, consumer, range, second, program.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to));
}

async function changelogLine(workspace: string, version: string, name: string): Promise<string | undefined> {
  const changelog = await readFile(join(workspace, readNames(workspace).folders.client, 'CHANGELOG.md'), 'utf8');
  const section = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`)) ?? '';
  return section.split('\n').find((line) => line.includes(`\`${name}\``));
}
