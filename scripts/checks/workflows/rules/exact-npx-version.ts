import { hasIdentity, stepsOf, type WorkflowRule } from './support/workflow.ts';

/** A job with an identity runs only exact versions with `npx`: whatever it runs could publish in our name. */
export const exactNpxVersion: WorkflowRule = (file) =>
  stepsOf(file)
    .filter(({ job, step }) => hasIdentity(job) && /npx -y \S+@(?!\d+\.\d+\.\d+)/.test(step.run ?? ''))
    .map(({ place }) => ({
      place,
      finding: 'A job with `id-token: write` runs whatever version npm serves.',
      remedy: 'Write the exact version.',
    }));
