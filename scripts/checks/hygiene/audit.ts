import type { Problem } from '../../command/problems.ts';
import { runProgram, toolPath } from '../../command/run-program.ts';
import type { Dependency } from './runtime-dependencies.ts';

interface Advisory {
  module_name: string;
  severity: string;
  title: string;
  url: string;
  findings?: { version: string }[];
}

/**
 * Runs `pnpm audit`. An advisory of high or critical severity on a run-time dependency is a problem, any other advisory a note. `skipped` is
 * the reason if the registry has no advisories.
 */
export async function audit(
  root: string,
  dependencies: readonly Dependency[],
): Promise<{ problems: Problem[]; notes: string[]; skipped?: string }> {
  const env = { ...process.env, PATH: toolPath };
  const output = await runProgram('pnpm', ['audit', '--json'], { cwd: root, env, timeout: 60_000 });
  const advisories = readAdvisories(output.stdout);
  if (!advisories) {
    const reason = /ERR_PNPM_\w+/.exec(`${output.stdout}${output.stderr}`)?.[0] ?? 'no answer';
    return { problems: [], notes: [], skipped: `the registry has no advisories (${reason})` };
  }
  const problems: Problem[] = [];
  const notes: string[] = [];
  for (const { module_name: name, severity, title, url, findings = [] } of advisories) {
    const versions = findings.map(({ version }) => version);
    const atRunTime = dependencies.some((each) => each.name === name && versions.includes(each.version));
    if (atRunTime && /^(high|critical)$/.test(severity))
      problems.push({
        place: `${name}@${versions.join(', ')}`,
        finding: `${severity}: ${title} (${url}).`,
        remedy: 'Users of our packages install it too. Update or replace it.',
      });
    else
      notes.push(
        `${severity} in ${name}, ${atRunTime ? 'at run time' : 'a development dependency'}: ${title} (${url})`,
      );
  }
  return { problems, notes };
}

function readAdvisories(text: string): Advisory[] | undefined {
  try {
    const { advisories } = JSON.parse(text) as { advisories?: Record<string, Advisory> };
    return advisories && Object.values(advisories);
  } catch {
    return undefined;
  }
}
