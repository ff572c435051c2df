import { linesOf, type WorkflowRule } from './support/workflow.ts';

/** No workflow uses a secret: one that does not exist cannot leak. npm and Pages trust the workflow itself (OpenID Connect). */
export const noSecrets: WorkflowRule = (file) =>
  linesOf(file)
    .filter(({ line }) => /\bsecrets\b/.test(line.replace(/#.*/, '')))
    .map(({ place }) => ({
      place,
      finding: 'The workflow uses a secret.',
      remedy: 'Use OpenID Connect (`id-token: write`) or `github.token` instead.',
    }));
