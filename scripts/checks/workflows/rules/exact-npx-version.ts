import { canWrite, stepsOf, type WorkflowRule } from './support/workflow.ts';

/** A job that can write runs only exact versions with `npx`: whatever it runs could publish or push in our name. */
export const exactNpxVersion: WorkflowRule = (file) =>
  stepsOf(file)
    .filter(({ job, step }) => canWrite(job) && /npx -y \S+@(?!\d+\.\d+\.\d+)/.test(step.run ?? ''))
    .map(({ place }) => ({
      place,
      finding: 'A job that can write runs whatever version npm serves.',
      remedy: 'Write the exact version.',
    }));
