import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../../command/problems.ts';
import type { Dependency } from './runtime-dependencies.ts';

interface Advisory {
  module_name: string;
  severity: string;
  title: string;
  url: string;
  findings?: { version: string }[];
}

/**
 * What `pnpm audit` knows of the run-time dependencies: each advisory of high or critical severity is a problem, any other a line of text.
 * `skipped` says why nothing is known where the registry keeps no advisories.
 */
export async function audit(
  root: string,
  dependencies: readonly Dependency[],
): Promise<{ problems: Problem[]; notes: string[]; skipped?: string }> {
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };
  const output = await promisify(execFile)('pnpm', ['audit', '--json'], { cwd: root, env, timeout: 60_000 }).catch(
    (failed: { stdout: string; stderr: string; message: string }) => failed,
  );
  const advisories = readAdvisories(output.stdout);
  if (!advisories) {
    const reason = /ERR_PNPM_\w+/.exec(`${output.stdout}${output.stderr}`)?.[0] ?? 'no answer';
    return { problems: [], notes: [], skipped: `the registry serves no advisories (${reason})` };
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
        remedy: 'Those who install our packages get it too: update it, or do without it.',
      });
    else notes.push(`${severity} in ${name}, ${atRunTime ? 'at run time' : 'a tool of ours'}: ${title} (${url})`);
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
