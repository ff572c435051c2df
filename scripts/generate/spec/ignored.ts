import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';

/** The pointers at which problems are ignored, by absolute path of the file and by rule. */
export type Ignored = Record<string, Record<string, Set<string>>>;

/** Redocly's name for the list of ignored problems. */
const fileName = '.redocly.lint-ignore.yaml';

/** The content of the ignore file in `folder`; empty if there is none. */
export async function readIgnored(folder: string): Promise<Ignored> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => '');
  const files = (parseYaml(text) ?? {}) as Record<string, Record<string, string[]>>;
  return Object.fromEntries(
    Object.entries(files).map(([file, rules]) => [
      resolve(folder, file),
      Object.fromEntries(Object.entries(rules).map(([rule, pointers]) => [rule, new Set(pointers)])),
    ]),
  );
}
