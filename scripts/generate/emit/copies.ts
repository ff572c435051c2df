import { readdirSync, readFileSync } from 'node:fs';
import type { File } from '../files.ts';

/**
 * The files of a folder of `scripts/generate/`, for a package: the tool uses them itself, and no package imports the tool, so the package gets
 * a copy of each. Tests are not copied.
 */
export function copiesOf(folder: string): (target: string) => File[] {
  const from = new URL(`../${folder}/`, import.meta.url);
  const sources = readdirSync(from)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => ({ name, content: readFileSync(new URL(name, from), 'utf8') }));
  return (target) =>
    sources.map(({ name, content }) => ({
      path: `${target}/${name}`,
      content: `// Copied from scripts/generate/${folder}/${name} by \`pnpm generate\`. Do not edit.\n\n${content}`,
    }));
}
