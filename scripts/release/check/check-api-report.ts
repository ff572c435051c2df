import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../command/problems.ts';
import { reportApi } from './api-report.ts';

const name = 'api-report.md';
const maxLines = 20;

/** Compares the API of the package with the committed report beside its package.json; with `update`, writes the report instead. */
export async function checkApiReport(workspace: string, folder: string, update: boolean): Promise<Problem[]> {
  const path = join(workspace, folder, name);
  const wanted = await reportApi(join(workspace, folder));
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === wanted) return [];
  if (update) {
    await writeFile(path, wanted);
    return [];
  }
  const finding =
    present === undefined
      ? 'The package has no API report.'
      : `The API of the package changed:\n${difference(present, wanted)}`;
  const remedy = 'Review the change as a caller would, then run `pnpm release:check --update` and commit the report.';
  return [{ place: `${folder}/${name}`, finding, remedy }];
}

/** The lines that only one of the texts contains. */
function difference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const [left, right] = [new Set(old), new Set(now)];
  const lines = [
    ...old.filter((line) => !right.has(line)).map((line) => `    - ${line.trim()}`),
    ...now.filter((line) => !left.has(line)).map((line) => `    + ${line.trim()}`),
  ];
  const more = lines.length > maxLines ? [`    … and ${lines.length - maxLines} more lines`] : [];
  return [...lines.slice(0, maxLines), ...more].join('\n') || '    the order of the lines';
}
