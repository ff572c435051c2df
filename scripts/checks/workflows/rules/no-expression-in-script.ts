import { stepsOf, type WorkflowRule } from './support/workflow.ts';

/** No script contains an expression: GitHub pastes its value, such as the name of a branch, into the script as code. */
export const noExpressionInScript: WorkflowRule = (file) =>
  stepsOf(file)
    .filter(({ step }) => step.run?.includes('${{'))
    .map(({ place }) => ({
      place,
      finding: 'A script contains an expression, whose value is run as code.',
      remedy: 'Pass the value in `env`, and quote the variable.',
    }));
