import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../command/problems.ts';
import { reportApi } from './api-report.ts';

const name = 'api-report.md';
const mostLines = 20;

/** Holds what the package offers against the committed report beside its package.json; with `update`, writes the report instead. */
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
      ? 'There is no report of what the package offers.'
      : `What the package offers changed:\n${difference(present, wanted)}`;
  const remedy = 'Read it as a caller would, then run `pnpm release:check --update` and commit the report.';
  return [{ place: `${folder}/${name}`, finding, remedy }];
}

/** The lines that only one of the two has. */
function difference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const [left, right] = [new Set(old), new Set(now)];
  const lines = [
    ...old.filter((line) => !right.has(line)).map((line) => `    - ${line.trim()}`),
    ...now.filter((line) => !left.has(line)).map((line) => `    + ${line.trim()}`),
  ];
  const more = lines.length > mostLines ? [`    … and ${lines.length - mostLines} more lines`] : [];
  return [...lines.slice(0, mostLines), ...more].join('\n') || '    the order of its lines';
}
