import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { problem } from '../../command/problems.ts';
import { readNames } from '../../generate/names.ts';
import type { Rename } from './breaking-edit.ts';
import { type Consumer, createConsumer, programFile } from './consumer.ts';
import type { Published } from './publish.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

/** A new project in the folder `name` installs the release by its range, compiles the program, and calls the mock with it. */
export async function callFrom(name: string, stage: Stage, published: Published, program: string): Promise<void> {
  const consumer = await newConsumer(stage, name);
  await installCompileCall(stage.steps, consumer, `^${published.version}`, published, program);
}

/** After the upgrade, the only compile error is the change in the changelog; with that corrected, the program works. */
export async function upgrade(stage: Stage, second: Published, program: string, { from, to }: Rename): Promise<void> {
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

async function newConsumer({ shell, registry, folder, workspace }: Stage, name: string): Promise<Consumer> {
  const typescript = createRequire(join(workspace, 'package.json')).resolve('typescript/bin/tsc');
  return createConsumer(join(folder, name), readNames(workspace), { shell, registry, typescript });
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

async function changelogLine(workspace: string, version: string, name: string): Promise<string | undefined> {
  const changelog = await readFile(join(workspace, readNames(workspace).folders.client, 'CHANGELOG.md'), 'utf8');
  const section = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`)) ?? '';
  return section.split('\n').find((line) => line.includes(`\`${name}\``));
}
