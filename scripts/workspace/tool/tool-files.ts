import { readFile, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { readManifest } from '../../command/manifest.ts';
import { type Names, readNames } from '../../generate/names.ts';
import { renameImports, renamePath, renameText } from '../naming/rename.ts';
import { keepKnownRows, keepKnownScripts } from './known-scripts.ts';
import { type About, type Manifest, packageManifest, rootManifest } from './manifests.ts';
import { type Owner, ownerOf, trackedFiles } from './tracked-files.ts';

/** A file of a workspace, to be written. */
export interface WorkspaceFile {
  /** Relative to the workspace, with `/`. */
  path: string;
  content: Buffer | string;
  executable: boolean;
}

interface Source extends WorkspaceFile {
  owner: Owner;
  content: Buffer;
}

/** The files of a workspace to copy to another one, by owner, before renaming. */
export interface Sources {
  tool: Source[];
  api: Source[];
  manifest: Manifest;
  names: Names;
}

/** Reads the files of the workspace at `root` to copy to another one. */
export async function readSources(root: string): Promise<Sources> {
  const names = readNames(root);
  const owned = (await trackedFiles(root)).flatMap((path) => {
    const owner = ownerOf(path, names);
    return owner === undefined ? [] : [{ path, owner }];
  });
  const read = await Promise.all(
    owned.map(async ({ path, owner }): Promise<Source> => {
      const [content, { mode }] = await Promise.all([readFile(join(root, path)), stat(join(root, path))]);
      return { path, owner, content, executable: (mode & 0o100) !== 0 };
    }),
  );
  const tool = withoutDangling(read.filter(({ owner }) => owner === 'tool'));
  const api = read.filter(({ owner }) => owner === 'api');
  const taken = new Set(withoutDangling([...tool, ...api]));
  return {
    tool,
    api: api.filter((source) => taken.has(source)),
    manifest: { ...(await readManifest(root)) },
    names,
  };
}

/** The tool's files, including manifests, for a workspace with the names `to`. */
export function toolFiles(sources: Sources, to: Names, api: About, withApi: boolean): WorkspaceFile[] {
  const { names: from } = sources;
  const manifests = sources.tool.filter(({ path }) => posix.basename(path) === 'package.json');
  const root = rootOf(sources, to, withApi);
  const scripts = scriptsOf(root);
  const code = [...sources.tool, ...(withApi ? sources.api : [])];
  return [
    { path: 'package.json', content: print(root), executable: false },
    ...manifests.map(({ path, content }) => {
      const folder = `${posix.dirname(path)}/`;
      const used = code.filter((file) => file.path.startsWith(folder) && isCode(file.path));
      const manifest = packageManifest(JSON.parse(content.toString()), {
        path,
        from,
        to,
        api,
        withApi,
        code: used.map((file) => file.content.toString()),
      });
      return { path: renamePath(path, from, to), content: print(manifest), executable: false };
    }),
    ...sources.tool
      .filter((source) => !manifests.includes(source))
      .map((source) => ({
        path: renamePath(source.path, from, to),
        content: contentOf(source, from, to, scripts),
        executable: source.executable,
      })),
  ];
}

function rootOf({ tool, api, manifest, names }: Sources, to: Names, withApi: boolean): Manifest {
  const paths = new Set([...tool, ...(withApi ? api : [])].map(({ path }) => path));
  return rootManifest(manifest, names, to, paths);
}

function scriptsOf({ scripts = {} }: Manifest): Set<string> {
  return new Set(Object.keys(scripts));
}

/** The API's files for a workspace with the names `to`. */
export function apiFiles(sources: Sources, to: Names): WorkspaceFile[] {
  const { api, names } = sources;
  const scripts = scriptsOf(rootOf(sources, to, true));
  const renamed = (path: string, content: Buffer) => {
    const text = renameText(content.toString(), names, to);
    return path.endsWith('.md') ? keepKnownRows(text, scripts) : text;
  };
  return api.map(({ path, content, executable }) => ({
    path: renamePath(path, names, to),
    content: isText(content) ? renamed(path, content) : content,
    executable,
  }));
}

function contentOf({ path, content }: Source, from: Names, to: Names, scripts: ReadonlySet<string>): Buffer | string {
  if (!isText(content) || path.startsWith('scripts/workspace/template/')) return content;
  const text = content.toString();
  if (isCode(path)) return renameImports(text, from, to);
  if (/tsconfig[\w.]*\.json$/.test(path)) return renameText(withoutFixture(text), from, to);
  if (path.startsWith('.ci/') || path.startsWith('.github/workflows/'))
    return renameText(keepKnownScripts(text, scripts), from, to);
  return renameText(text, from, to);
}

/** A tsconfig without the paths of the test API, which is not copied. */
function withoutFixture(text: string): string {
  const config = JSON.parse(text) as { compilerOptions?: { paths?: Record<string, string[]> } };
  const { compilerOptions } = config;
  if (!compilerOptions?.paths) return text;
  const paths = Object.entries(compilerOptions.paths).filter(([name]) => !name.startsWith('@library/'));
  if (paths.length > 0) compilerOptions.paths = Object.fromEntries(paths);
  else delete compilerOptions.paths;
  return print(config);
}

/** Leaves out code that imports files which are not copied: tests and their support, in any folder. */
function withoutDangling(files: readonly Source[]): Source[] {
  const paths = new Set(['package.json', ...files.map(({ path }) => path)]);
  const stands = ({ path, content }: Source) =>
    !isCode(path) ||
    importsOf(content.toString()).every((specifier) => {
      const target = posix.join(dirname(path), specifier);
      return paths.has(target) || /\/src\/generated\//.test(target);
    });
  const standing = files.filter(stands);
  return standing.length === files.length ? standing : withoutDangling(standing);
}

/** The relative imports at the head of a file. Imports further down are text that an emitter prints. */
function importsOf(code: string): string[] {
  const statement = /(?:\s|#!.*|\/\/.*|\/\*[\s\S]*?\*\/)*(?:import|export)\b[^'"`;=]*['"]([^'"\n]+)['"][^;\n]*;/y;
  const found: string[] = [];
  for (let match = statement.exec(code); match; match = statement.exec(code)) found.push(match[1] ?? '');
  return found.filter((specifier) => specifier.startsWith('.'));
}

function isCode(path: string): boolean {
  return /\.(ts|js|cjs|mjs)$/.test(path);
}

function isText(content: Buffer): boolean {
  return !content.includes(0);
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
