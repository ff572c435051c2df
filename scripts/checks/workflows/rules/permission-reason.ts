import { linesOf, type WorkflowRule } from './support/workflow.ts';

/** A comment beside every permission says what it is for. */
export const permissionReason: WorkflowRule = (file) =>
  linesOf(file)
    .filter(({ line }) => /^\s+[\w-]+: (read|write)\b/.test(line) && !/# \w/.test(line))
    .map(({ place }) => ({
      place,
      finding: 'The permission has no reason.',
      remedy: 'Say what it is for in a comment on the same line.',
    }));
