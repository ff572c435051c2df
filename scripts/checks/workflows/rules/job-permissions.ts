import { jobsOf, type WorkflowRule } from './support/workflow.ts';

/** Every job lists its permissions, so that a change of them shows in a review. */
export const jobPermissions: WorkflowRule = (file) =>
  jobsOf(file)
    .filter(({ job }) => !job.permissions)
    .map(({ place }) => ({
      place,
      finding: 'The job does not list its permissions.',
      remedy: 'List them, or write `permissions: {}`.',
    }));
