import { join } from 'node:path';
import type { Problem } from '../../command/problems.ts';
import { compareFiles } from '../../generate/files.ts';
import { generate } from '../../generate/generation.ts';

/** Every generated file is what the spec makes it: none stale, none missing, none that nothing generates. */
export async function checkGenerated(workspace: string): Promise<Problem[]> {
  const { files } = await generate(join(workspace, 'spec/openapi.yaml'));
  const { stale, missing, orphaned } = await compareFiles(workspace, files);
  const remedy = 'Run `pnpm generate`, and commit what it writes.';
  return [
    ...stale.map(({ path }) => ({ place: path, finding: 'It is not as the spec says.', remedy })),
    ...missing.map(({ path }) => ({ place: path, finding: 'It is missing.', remedy })),
    ...orphaned.map((path) => ({ place: path, finding: 'Nothing generates it.', remedy })),
  ];
}
