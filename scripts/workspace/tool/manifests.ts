import { lastingExports } from '../../generate/doors.ts';
import { type Names, packageKinds } from '../../generate/names.ts';
import { renameText } from '../naming/rename.ts';

/** A package.json. */
export interface Manifest {
  name?: string;
  version?: string;
  description?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  exports?: object;
  [field: string]: unknown;
}

/** The fields of a package.json that belong to the API and its owner, not to the tool. */
export const ownFields = [
  'budgets',
  'version',
  'description',
  'license',
  'author',
  'contributors',
  'keywords',
  'homepage',
  'bugs',
  'repository',
];

/** The root package.json of another workspace: with its names, and without scripts that need files missing in `paths`. */
export function rootManifest(manifest: Manifest, from: Names, to: Names, paths: ReadonlySet<string>): Manifest {
  const stays = (script: string) =>
    (script.match(/\bscripts\/[\w/.-]+/g) ?? []).every(
      (path) => paths.has(path) || [...paths].some((other) => other.startsWith(`${path}/`)),
    );
  const scripts = Object.entries(manifest.scripts ?? {}).filter(([, script]) => stays(script));
  const renamed = renameText(JSON.stringify({ ...manifest, scripts: Object.fromEntries(scripts) }), from, to);
  return { ...(JSON.parse(renamed) as Manifest), api: { name: to.api, scope: to.scope } };
}

/** The data about the API that manifests contain. */
export interface About {
  title: string;
  /** The first version of the packages: the document's. */
  version: string;
}

interface Surroundings {
  path: string;
  from: Names;
  to: Names;
  api: About;
  /** Whether the API is copied too, so that descriptions of it still apply. */
  withApi: boolean;
  /** The code of the package in the new workspace. */
  code: readonly string[];
}

/** The package.json of a package in another workspace: with its names, unreleased, and without dependencies that only tests need. */
export function packageManifest(manifest: Manifest, { path, from, to, api, withApi, code }: Surroundings): Manifest {
  const kind = packageKinds.find((kind) => path.startsWith(`${from.folders[kind]}/`));
  const renamed = JSON.parse(renameText(JSON.stringify(manifest), from, to)) as Manifest;
  if (kind === undefined && path !== 'scripts/package.json') return renamed;
  const said = Object.values(manifest.scripts ?? {}).join(' ');
  const used = (name: string) =>
    /^@types\/node$|^typescript$/.test(name) ||
    name.startsWith(`${to.scope}/${to.api}-`) ||
    said.includes(name) ||
    code.some((text) => new RegExp(`['"\`]${name.replace('@types/', '')}['"\`/]`).test(text));
  const devDependencies = Object.entries(renamed.devDependencies ?? {}).filter(([name]) => used(name));
  const fields: Manifest = { ...renamed, version: kind === undefined ? '0.0.0' : api.version };
  if (renamed.exports) fields.exports = lastingExports(renamed.exports);
  if (renamed.devDependencies) fields.devDependencies = Object.fromEntries(devDependencies);
  if (!withApi && kind !== undefined) {
    fields.description = describe(kind, api.title);
    for (const field of ['homepage', 'bugs', 'repository', 'keywords', 'author', 'contributors']) delete fields[field];
  }
  return fields;
}

function describe(kind: (typeof packageKinds)[number], title: string): string {
  switch (kind) {
    case 'types':
      return `TypeScript types, value lists, validators and the OpenAPI document for ${title}.`;
    case 'client':
      return `A small typed client for ${title}.`;
    case 'mock':
      return `A strict mock server for ${title}, generated from its OpenAPI document.`;
    case 'contract-tests':
      return `Contract tests for any server that implements ${title}.`;
    case 'docs':
      return `The reference site of ${title}, generated from its OpenAPI document.`;
  }
}
