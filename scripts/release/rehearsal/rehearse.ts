import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../../command/problems.ts';
import { plural } from '../../command/report.ts';
import { buildModel } from '../../generate/model/build.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { chooseRename, type Rename, rename } from './breaking-edit.ts';
import { callFrom, upgrade } from './callers.ts';
import { copyWorkspace } from './copy-workspace.ts';
import { checkRelease, type Published, packRelease, publish } from './publish.ts';
import { publishDependencies } from './publish-dependencies.ts';
import { startRegistry } from './registry.ts';
import { createShell } from './shell.ts';
import type { Stage } from './stage.ts';
import { createSteps } from './steps.ts';

interface Rehearsal {
  /** The folder for everything; it must exist and be empty. */
  folder: string;
  /** Path of a file for the output of the commands. */
  log: string;
  signal: AbortSignal;
  print(text: string): void;
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
  await callFrom('consumer', stage, first, program);

  steps.part('A breaking edit');
  const edit = await breakSpec(stage, program);
  const second = await release(stage);

  steps.part('What callers see');
  // With the old range, a new install gets the first release and still works.
  await callFrom('consumer-with-old-range', stage, first, program);
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
