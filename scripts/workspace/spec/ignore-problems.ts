import { join } from 'node:path';
import { createConfig, lint, loadConfig, type NormalizedProblem } from '@redocly/openapi-core';

/** The rules for validity alone, for documents on which other rules of Redocly crash. */
const validity = { rules: { struct: 'error', 'no-unresolved-refs': 'error' } } as const;

/**
 * Lists the present lint problems of the spec of `workspace` in Redocly's ignore file there, so that the rules apply only to what is added.
 * Returns their number.
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
