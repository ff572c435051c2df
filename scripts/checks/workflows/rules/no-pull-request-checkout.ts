import { isCheckout, stepsOf, type WorkflowRule } from './support/workflow.ts';

/** A workflow that runs after another one checks out its commit only if that was a push: the commit of a pull request is the code of a stranger. */
export const noPullRequestCheckout: WorkflowRule = (file) =>
  stepsOf(file)
    .filter(({ step }) => isCheckout(step) && /head/.test(String(step.with?.ref ?? '')))
    .filter(({ job }) => !job.if?.includes("github.event.workflow_run.event == 'push'"))
    .map(({ place }) => ({
      place,
      finding: 'The job can check out the code of a pull request and run it with our permissions.',
      remedy: "Add `github.event.workflow_run.event == 'push'` to the `if` of the job.",
    }));
