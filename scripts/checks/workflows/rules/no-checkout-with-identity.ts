import { hasIdentity, isCheckout, stepsOf, type WorkflowRule } from './support/workflow.ts';

/** A job with an identity checks out no code: it publishes what another job has built. */
export const noCheckoutWithIdentity: WorkflowRule = (file) =>
  stepsOf(file)
    .filter(({ job, step }) => hasIdentity(job) && isCheckout(step))
    .map(({ place }) => ({
      place,
      finding: 'A job with `id-token: write` checks out code.',
      remedy: 'Pass what it needs as an artifact from another job.',
    }));
