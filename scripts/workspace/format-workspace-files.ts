import { formatFiles } from '../generate/format.ts';
import type { WorkspaceFile } from './tool/tool-files.ts';

/** Formats code and configuration: names of another length move line breaks and the order of imports. */
export async function formatWorkspaceFiles(files: readonly WorkspaceFile[]): Promise<WorkspaceFile[]> {
  const texts = files.flatMap(({ path, content }) =>
    content.includes('\0') || path.endsWith('biome.json') ? [] : [{ path, content: content.toString() }],
  );
  const formatted = new Map(
    (await formatFiles(texts, /\.(ts|js|cjs|mjs|json|jsonc)$/)).map(({ path, content }) => [path, content]),
  );
  return files.map((file) => ({ ...file, content: formatted.get(file.path) ?? file.content }));
}
