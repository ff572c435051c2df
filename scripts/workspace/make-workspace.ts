import { randomUUID } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readManifest } from '../command/manifest.ts';
import { Problems, unable } from '../command/problems.ts';
import { root } from '../command/root.ts';
import type { Api } from '../generate/model/api.ts';
import { buildModel } from '../generate/model/build.ts';
import { type Names, namesOf } from '../generate/names.ts';
import { toProblem } from '../generate/spec/diagnostics.ts';
import { asNode, type Json } from '../generate/spec/node.ts';
import { readSpec } from '../generate/spec/read.ts';
import type { Budgets } from '../release/check/budgets.ts';
import { formatWorkspaceFiles } from './format-workspace-files.ts';
import { LinkedWorkspace } from './install/linked-workspace.ts';
import { deriveLockfile } from './install/lockfile.ts';
import { readApiName } from './naming/api-name.ts';
import { ignoreProblems } from './spec/ignore-problems.ts';
import { splitSpec } from './spec/split-spec.ts';
import { fillTemplates } from './templates.ts';
import type { Manifest } from './tool/manifests.ts';
import { recordOf, saveRecord } from './tool/record.ts';
import { apiFiles, readSources, toolFiles, type WorkspaceFile } from './tool/tool-files.ts';

export interface Wanted {
  /** The folder of the new workspace. */
  target: string;
  /** Its OpenAPI document; absent to copy the API of this workspace. */
  spec?: string | undefined;
  name?: string | undefined;
  scope?: string | undefined;
  /** Whether a warning is a problem. */
  strict: boolean;
  /** Folders outside that of the document that may be read, and hosts that may be fetched from. */
  allow: readonly string[];
}

export interface Made {
  api: Api;
  /** How many lint problems of the document are listed as ignored. */
  ignored: number;
  warnings: string[];
  files: number;
}

/**
 * Writes a workspace with everything that is generated, and installs nothing. Calls `step` with what it does next.
 * @throws Problems before anything is at `target`: a folder in use, an unreadable document, an invalid name.
 */
export async function makeWorkspace(
  { target, spec, name, scope, strict, allow }: Wanted,
  step: (what: string) => void,
): Promise<Made> {
  const folder = resolve(target);
  await checkTarget(target, folder);
  step('read the document');
  const source = await readSpec(spec ?? join(root, 'spec/openapi.yaml'), { rules: 'validity', allow });
  const api = buildModel(source);
  if (strict && api.diagnostics.length > 0) throw new Problems(api.diagnostics.map(toProblem));
  const sources = await readSources(root);
  const names = namesOf(readApiName(api.title, { name, scope }));

  const parent = await mkdir(dirname(folder), { recursive: true });
  const draft = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`);
  await mkdir(draft);
  try {
    step('write the tool and the packages');
    const version = versionOf(api.version);
    if (spec !== undefined) await splitSpec(withVersion(source.written, version), join(draft, 'spec'));
    const tool = await formatWorkspaceFiles(
      toolFiles(sources, names, { title: api.title, version }, spec === undefined),
    );
    await writeFiles(draft, tool);
    if (spec === undefined) await writeFiles(draft, await formatWorkspaceFiles(apiFiles(sources, names)));
    await writeLockfile(draft, sources.names, names);

    const linked = new LinkedWorkspace(root, sources.names, draft, names);
    await linked.link();
    step('lint the spec');
    const ignored = spec === undefined ? 0 : await ignoreProblems(draft);
    step('generate');
    const warnings = await linked.generate(strict);
    const templates = await fillTemplates(api, names, await readSamples(draft, names.generated.docs));
    await writeFiles(
      draft,
      await formatWorkspaceFiles(
        spec === undefined
          ? templates.filter(({ path }) =>
              /^(CONTRIBUTING\.md|knip\.jsonc|\.changeset\/.*|.*\/test\/samples\.test\.ts)$/.test(path),
            )
          : templates,
      ),
    );
    step('build, and write the API reports');
    await linked.report();
    await writeBudgets(draft, await linked.budgets());
    await linked.unlink();
    await saveRecord(draft, { withApi: spec === undefined, files: recordOf(tool) });
    const files = (await readdir(draft, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    await rmdir(folder).catch(() => undefined);
    await rename(draft, folder);
    return { api, ignored, warnings, files: files.length };
  } catch (error) {
    await rm(parent ?? draft, { recursive: true, force: true });
    throw error;
  }
}

/** The document's version as a version on npm: `v2` is 2.0.0. Any other text, such as a date, becomes 0.0.0. */
function versionOf(text: string): string {
  const [, major, minor = '0', patch = '0'] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text) ?? [];
  return major === undefined ? '0.0.0' : [major, minor, patch].map(Number).join('.');
}

/** The document with the version of the packages. */
function withVersion(document: Json, version: string): Json {
  const node = asNode(document);
  return { ...node, info: { ...asNode(node.info), version } };
}

async function checkTarget(target: string, folder: string): Promise<void> {
  const stats = await stat(folder).catch(() => undefined);
  const free = stats === undefined || (stats.isDirectory() && (await readdir(folder)).length === 0);
  if (!free)
    throw unable(
      target,
      stats?.isDirectory() ? 'The folder is not empty.' : 'This is a file.',
      'Pass a folder that does not exist yet.',
    );
}

export async function writeFiles(folder: string, files: readonly WorkspaceFile[]): Promise<void> {
  for (const { path, content, executable } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode: executable ? 0o755 : 0o644 });
  }
}

async function writeLockfile(folder: string, from: Names, to: Names): Promise<void> {
  const manifests = new Map<string, Manifest>();
  for await (const path of glob(['package.json', '{packages,scripts,examples}/**/package.json'], { cwd: folder })) {
    const at = dirname(path).replaceAll('\\', '/');
    manifests.set(at, { ...(await readManifest(join(folder, at))) });
  }
  const lockfile = await readFile(join(root, 'pnpm-lock.yaml'), 'utf8');
  await writeFile(join(folder, 'pnpm-lock.yaml'), deriveLockfile(lockfile, from, to, manifests));
}

/** Writes the budgets into the root package.json. They depend on the API, because its packages do. */
async function writeBudgets(folder: string, budgets: Budgets): Promise<void> {
  const manifest = await readManifest(folder);
  const content = `${JSON.stringify({ ...manifest, budgets }, null, 2)}\n`;
  await writeFiles(folder, await formatWorkspaceFiles([{ path: 'package.json', content, executable: false }]));
}

async function readSamples(folder: string, generated: string): Promise<Map<string, string>> {
  const samples = new Map<string, string>();
  for await (const path of glob(`${generated}/samples/**/*.ts`, { cwd: folder }))
    samples.set(path.replaceAll('\\', '/'), await readFile(join(folder, path), 'utf8'));
  return samples;
}
