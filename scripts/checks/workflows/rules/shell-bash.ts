import type { WorkflowRule } from './support/workflow.ts';

/** Scripts run in `bash`, named: only then GitHub sets `pipefail`, and a command that fails in a pipe fails the step. */
export const shellBash: WorkflowRule = ({ file, workflow }) =>
  workflow.defaults?.run?.shell === 'bash'
    ? []
    : [
        {
          place: file,
          finding: 'A failure inside a pipe would go unnoticed.',
          remedy: 'Set `defaults.run.shell: bash`, which stops at the first failure in a pipe.',
        },
      ];
