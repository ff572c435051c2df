import { join } from 'node:path';
import { createConfig, lint, loadConfig, type NormalizedProblem } from '@redocly/openapi-core';

/** What makes a document valid, for one that Redocly's other rules break on. */
const validity = { rules: { struct: 'error', 'no-unresolved-refs': 'error' } } as const;

/**
 * Lists what the rules find in the spec of `workspace` today in Redocly's ignore file there, so that they bind only what is added. Returns how
 * many problems it lists.
 */
export async function ignoreProblems(workspace: string): Promise<number> {
  const configPath = join(workspace, 'redocly.yaml');
  const ref = join(workspace, 'spec/openapi.yaml');
  const config = await loadConfig({ configPath });
  const problems: NormalizedProblem[] = await lint({ ref, config }).catch(async () =>
    lint({ ref, config: await createConfig(validity, { configPath }) }),
  );
  const found = problems.filter(({ location: [first] }) => first?.pointer !== undefined);
  for (const problem of found) config.addIgnore(problem);
  if (found.length > 0) config.saveIgnore();
  return found.length;
}
