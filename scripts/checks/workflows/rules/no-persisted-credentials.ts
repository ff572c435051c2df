import { isCheckout, stepsOf, type WorkflowRule } from './support/workflow.ts';

/** No checkout leaves its token behind, where every later step could read it. */
export const noPersistedCredentials: WorkflowRule = (file) =>
  stepsOf(file)
    .filter(({ step }) => isCheckout(step) && step.with?.['persist-credentials'] !== false)
    .map(({ place }) => ({
      place,
      finding: 'The checkout leaves its token in the repository.',
      remedy: 'Set `persist-credentials: false`.',
    }));
