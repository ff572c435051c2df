import type { WorkflowRule } from './support/workflow.ts';

/** The workflow as a whole has no permissions; each job lists its own. */
export const noDefaultPermissions: WorkflowRule = ({ file, workflow }) =>
  JSON.stringify(workflow.permissions) === '{}'
    ? []
    : [
        {
          place: file,
          finding: 'The workflow lacks `permissions: {}`.',
          remedy: 'Write it at the top, and list the permissions that each job needs.',
        },
      ];
