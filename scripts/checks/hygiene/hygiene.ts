import { runCommand } from '../../command/command.ts';
import { type Problem, Problems } from '../../command/problems.ts';
import { root } from '../../command/root.ts';
import { audit } from './audit.ts';
import { readRuntimeDependencies } from './runtime-dependencies.ts';

/** Licences that only require users to keep the notice. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** The second half of `pnpm hygiene`: licences and advisories of everything that our packages install. */
await runCommand(async () => {
  const dependencies = await readRuntimeDependencies(root);
  const problems: Problem[] = dependencies
    .filter(({ licence }) => !allowed.includes(licence))
    .map(({ name, version, licence }) => ({
      place: `${name}@${version}`,
      finding: `The licence ${licence} is not allowed.`,
      remedy: `Replace it, or add its licence to scripts/checks/hygiene/hygiene.ts. Allowed: ${allowed.join(', ')}.`,
    }));
  for (const { name, version, licence } of dependencies) process.stdout.write(`  ${licence}  ${name}@${version}\n`);

  const { problems: advisories, notes, skipped } = await audit(root, dependencies);
  for (const note of notes) process.stdout.write(`  ${note}\n`);
  if (skipped !== undefined) process.stdout.write(`  skipped  pnpm audit: ${skipped}\n`);
  problems.push(...advisories);
  if (problems.length > 0) throw new Problems(problems);
  return 0;
});
