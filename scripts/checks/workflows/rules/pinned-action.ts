import { linesOf, type WorkflowRule } from './support/workflow.ts';

const pinned = /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** Every action of others is pinned to a commit, with its version in a comment: a tag can be moved to other code. */
export const pinnedAction: WorkflowRule = (file) =>
  linesOf(file)
    .filter(({ line }) => /\buses:/.test(line) && !/uses: \.\//.test(line) && !pinned.test(line))
    .map(({ place }) => ({
      place,
      finding: 'The action is not pinned to a commit.',
      remedy: 'Write its commit, and its version in a comment: `owner/name@<40 digits> # v1.2.3`.',
    }));
