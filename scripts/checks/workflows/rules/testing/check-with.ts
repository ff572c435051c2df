import { parseWorkflow, type WorkflowRule } from '../support/workflow.ts';

/** Runs one rule on the text of a workflow and returns its problems, each as `place: finding`. */
export function checkWith(rule: WorkflowRule, text: string): string[] {
  return rule(parseWorkflow('w.yml', text)).map(({ place, finding }) => `${place}: ${finding}`);
}

/** A workflow with one job, `build`, which consists of `members` in YAML. */
export function workflowWith(members: string): string {
  return `jobs:\n  build:\n${members.replaceAll(/^/gm, '    ')}\n`;
}
