import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../../command/problems.ts';
import type { Api } from '../../generate/model/api.ts';
import type { Schema } from '../../generate/model/schema.ts';

/** A renamed property. */
export interface Rename {
  from: string;
  to: string;
}

/**
 * Finds a breaking edit that affects `program`: the rename of a required request property that the program sends and that no hand-written code
 * of the packages uses. Of several, it is the one that occurs least often in the spec.
 */
export async function chooseRename(workspace: string, api: Api, program: string): Promise<Rename> {
  const spec = await readAll(workspace, 'spec/**/*.yaml');
  const code = await readAll(
    workspace,
    'packages/*/src/**/*.ts',
    (path) => !/\/generated\/|\/testing\/|\.test\.ts$/.test(path),
  );
  const requested = api.schemas.filter(({ usedIn }) => usedIn.request);
  const names = new Set(requested.flatMap(({ schema }) => requiredNames(schema)));
  const [found] = [...names]
    .filter((name) => count(name, [program]) > 0 && count(name, code.values()) === 0)
    .map((name) => ({ name, times: count(name, spec.values()) }))
    .sort((left, right) => left.times - right.times);
  if (!found)
    throw problem(
      'spec',
      'No required request property can be renamed.',
      'Add another kind of breaking edit to scripts/release/rehearsal/breaking-edit.ts.',
    );
  return { from: found.name, to: `new_${found.name}` };
}

/** Renames the property everywhere in the YAML of the spec, including examples and descriptions. */
export async function rename(workspace: string, { from, to }: Rename): Promise<void> {
  for (const [path, text] of await readAll(workspace, 'spec/**/*.yaml'))
    await writeFile(join(workspace, path), text.replaceAll(word(from), to));
}

function requiredNames(schema: Schema): string[] {
  if (schema.kind !== 'object') return [];
  return schema.properties.flatMap(({ name, required, schema: inner }) => [
    ...(required ? [name] : []),
    ...requiredNames(inner),
  ]);
}

async function readAll(
  workspace: string,
  pattern: string,
  wanted = (_path: string) => true,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const path of glob(pattern, { cwd: workspace }))
    if (wanted(path.replaceAll('\\', '/'))) texts.set(path, await readFile(join(workspace, path), 'utf8'));
  return texts;
}

function count(name: string, texts: Iterable<string>): number {
  return [...texts].reduce((sum, text) => sum + (text.match(word(name))?.length ?? 0), 0);
}

/** The name as a whole word. */
function word(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${name.replaceAll(/\W/g, '\\$&')}(?![\\w-])`, 'g');
}
