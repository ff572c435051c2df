import type { WorkflowRule } from './support/workflow.ts';

/** No workflow runs on `pull_request_target`, which runs with write access and secrets for a pull request from a fork. */
export const noPullRequestTarget: WorkflowRule = ({ file, workflow }) =>
  JSON.stringify(workflow.on ?? null).includes('pull_request_target')
    ? [
        {
          place: file,
          finding: '`pull_request_target` gives a pull request the permissions of the main branch.',
          remedy: 'Use `pull_request`.',
        },
      ]
    : [];
