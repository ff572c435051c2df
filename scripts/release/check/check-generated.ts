import type { Problem } from '../../command/problems.ts';
import { compareWorkspace } from '../../generate/workspace.ts';

/** Reports generated files that are stale, missing or orphaned. */
export async function checkGenerated(workspace: string): Promise<Problem[]> {
  const {
    drift: { stale, missing, orphaned },
  } = await compareWorkspace(workspace);
  const remedy = 'Run `pnpm generate` and commit the result.';
  return [
    ...stale.map(({ path }) => ({
      place: path,
      finding: 'Out of date: the spec has changed, or the file was edited.',
      remedy,
    })),
    ...missing.map(({ path }) => ({ place: path, finding: 'Missing.', remedy })),
    ...orphaned.map((path) => ({ place: path, finding: 'Not generated from the spec.', remedy })),
  ];
}
