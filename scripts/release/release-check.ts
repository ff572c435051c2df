import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../command/command.ts';
import { type Problem, Problems, problem } from '../command/problems.ts';
import { root } from '../command/root.ts';
import { readBudgets } from './check/budgets.ts';
import { checkApiReport } from './check/check-api-report.ts';
import { checkChangesets } from './check/check-changesets.ts';
import { checkGenerated } from './check/check-generated.ts';
import { checkPackage } from './check/check-package.ts';
import { checkVersion } from './check/check-version.ts';
import { pack } from './check/pack.ts';
import { readPublicPackages } from './public-packages.ts';
import { diffReleased } from './released.ts';

const help = `pnpm release:check [options]

The gate before a release. Builds the packages, then checks that
- the changesets declare the bump that the change of the spec requires,
- the generated files are up to date,
- the spec has the version of the packages,
- the packed packages are valid (publint, "are the types wrong"), keep their size budgets and contain nothing private,
- the API of each package is that of its api-report.md.

  --update   update the API reports instead of checking them
  --help     print this text

Exit code: 0 if every check passes, 1 if any fails, 2 if the spec or the last released document cannot be read.
`;

async function main(): Promise<number> {
  const { values } = readOptions();
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  process.chdir(root);
  const packages = await readPublicPackages(root);
  // Without a verdict no release can be checked.
  const verdict = await diffReleased(root).catch((error) => {
    throw error instanceof Problems ? new Problems(error.problems, 2) : error;
  });
  const budgets = await readBudgets(root);
  const checks: [name: string, run: () => Promise<Problem[]>][] = [
    ['changesets', () => checkChangesets(root, verdict)],
    ['generated files', () => checkGenerated(root)],
    ['version of the spec', () => checkVersion(root)],
    ...packages.flatMap(({ name, folder }): typeof checks => [
      [`${name} packed`, async () => checkPackage(name, folder, await pack(join(root, folder)), budgets)],
      [`${name} API report`, () => checkApiReport(root, folder, values.update ?? false)],
    ]),
  ];
  const found: Problem[] = [];
  for (const [name, run] of checks) {
    const problems = await run().catch(toProblems);
    process.stdout.write(`  ${problems.length === 0 ? 'ok    ' : 'failed'}  ${name}\n`);
    found.push(...problems);
  }
  if (found.length > 0) throw new Problems(found);
  return 0;
}

/** Problems that a check throws are its findings; the other checks go on. */
function toProblems(error: unknown): readonly Problem[] {
  if (error instanceof Problems) return error.problems;
  throw error;
}

function readOptions() {
  try {
    return parseArgs({ options: { update: { type: 'boolean' }, help: { type: 'boolean' } } });
  } catch (error) {
    throw problem(
      'pnpm release:check',
      (error as Error).message.split('. ')[0] ?? '',
      'See `pnpm release:check --help`.',
    );
  }
}

await runCommand(main);
