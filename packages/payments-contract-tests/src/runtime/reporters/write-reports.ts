import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ReporterName } from '../settings/reporter-name.ts';
import { SettingError } from '../settings/setting-error.ts';
import type { Settings } from '../settings/settings.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import type { Report } from './report.ts';

const reporters: { readonly [Name in ReporterName]: (report: Report) => string } = {
  junit: junitReport,
  json: jsonReport,
  html: htmlReport,
};

/**
 * Makes sure, before anything is sent, that every report can be written.
 * @throws SettingError with every file that cannot be written.
 */
export async function reserveReports(reports: readonly { file: string }[], folder: string): Promise<void> {
  const problems: string[] = [];
  for (const { file } of reports) {
    if (file === '-') continue;
    try {
      await mkdir(dirname(resolve(folder, file)), { recursive: true });
      await (await open(resolve(folder, file), 'a')).close();
    } catch (error) {
      problems.push(`${file} cannot be written: ${(error as Error).message}. Name another file.`);
    }
  }
  if (problems.length > 0) throw new SettingError(problems);
}

/** Writes every report to its file, or to standard output. */
export async function writeReports(
  report: Report,
  reports: Settings['reports'],
  { folder, print }: { folder: string; print(text: string): void },
): Promise<void> {
  for (const { reporter, file } of reports) {
    const content = reporters[reporter](report);
    if (file === '-') {
      print(content);
      continue;
    }
    // A rename is atomic, so that nobody reads half a report.
    const path = resolve(folder, file);
    await writeFile(`${path}.new`, content);
    await rename(`${path}.new`, path);
  }
}
