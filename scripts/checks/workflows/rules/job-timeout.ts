import { jobsOf, type WorkflowRule } from './support/workflow.ts';

/** Every job has a time limit; by default GitHub stops one after six hours. */
export const jobTimeout: WorkflowRule = (file) =>
  jobsOf(file)
    .filter(({ job }) => !job['timeout-minutes'])
    .map(({ place }) => ({
      place,
      finding: 'The job has no time limit.',
      remedy: 'Set `timeout-minutes`; by default a job may run for six hours.',
    }));
