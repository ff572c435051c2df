import { parseYaml } from '@redocly/openapi-core';
import type { Problem } from '../../command/problems.ts';

/** What of a workflow the rules look at. */
interface Workflow {
  on?: unknown;
  permissions?: unknown;
  defaults?: { run?: { shell?: string } };
  jobs?: Record<string, Job>;
}

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps?: Step[];
}

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
}

const pinned = /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** What the workflow `text` in `file` does against our rules, which keep a stranger's code and words away from our rights. */
export function checkHouseRules(file: string, text: string): Problem[] {
  const workflow = parseYaml(text) as Workflow;
  const problems = text.split('\n').flatMap((line, index) => checkLine(`${file}:${index + 1}`, line));
  const report = (finding: string, remedy: string) => problems.push({ place: file, finding, remedy });
  if (JSON.stringify(workflow.permissions) !== '{}')
    report('It does not begin with no rights.', 'Write `permissions: {}` at the top, and give each job what it needs.');
  if (workflow.defaults?.run?.shell !== 'bash')
    report('A failure within a pipe goes unseen.', 'Set `defaults.run.shell: bash`.');
  if (JSON.stringify(workflow.on ?? null).includes('pull_request_target'))
    report('`pull_request_target` gives the rights of main to a pull request.', 'Use `pull_request`.');
  for (const [name, job] of Object.entries(workflow.jobs ?? {})) problems.push(...checkJob(`${file} job ${name}`, job));
  return problems;
}

function checkLine(place: string, line: string): Problem[] {
  const problems: Problem[] = [];
  const report = (finding: string, remedy: string) => problems.push({ place, finding, remedy });
  if (/\buses:/.test(line) && !/uses: \.\//.test(line) && !pinned.test(line))
    report(
      'The action is not pinned.',
      'Name its commit, and its version in a comment: `owner/name@<40 digits> # v1.2.3`.',
    );
  if (/^\s+[\w-]+: (read|write)\b/.test(line) && !/# \w/.test(line))
    report('The permission has no reason.', 'Say in a comment on its line what it is for.');
  if (/\bsecrets\b/.test(line.replace(/#.*/, '')))
    report('It uses a secret.', 'Let the other side trust the workflow instead (OIDC), or use `github.token`.');
  return problems;
}

function checkJob(place: string, job: Job): Problem[] {
  const problems: Problem[] = [];
  const report = (finding: string, remedy: string) => problems.push({ place, finding, remedy });
  if (!job.permissions) report('It does not say its permissions.', 'List them, or write `permissions: {}`.');
  if (!job['timeout-minutes']) report('It may run for hours.', 'Set `timeout-minutes`.');
  const proves = job.permissions?.['id-token'] === 'write';
  for (const { uses, run, with: inputs = {} } of job.steps ?? []) {
    if (run?.includes('${{'))
      report(
        'A script holds an expression, whose value may be code.',
        'Hand it over in `env`, and quote the variable.',
      );
    if (proves && /npx -y \S+@(?!\d+\.\d+\.\d+)/.test(run ?? ''))
      report('A job that can prove who it is runs whatever version npm serves.', 'Name the exact version.');
    if (!uses?.startsWith('actions/checkout@')) continue;
    if (proves) report('A job that can prove who it is checks out code.', 'Hand over what it needs as an artifact.');
    if (inputs['persist-credentials'] !== false)
      report('The checkout leaves the token in the repository.', 'Set `persist-credentials: false`.');
    if (/head/.test(String(inputs.ref ?? '')) && !job.if?.includes("github.event.workflow_run.event == 'push'"))
      report(
        'It may check out the code of a pull request, with our rights.',
        "Let the job ask for `github.event.workflow_run.event == 'push'`.",
      );
  }
  return problems;
}
