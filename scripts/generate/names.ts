import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../command/root.ts';
import { pascalCase } from './spec/words.ts';

/** The packages of a workspace, by the last part of their names. */
export const packageKinds = ['types', 'client', 'mock', 'contract-tests', 'docs'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** The names of everything, made from the name of the API and the npm scope, which are in the root `package.json`. */
export interface Names {
  /** Lower-case words with hyphens between them, such as `library`. */
  api: string;
  /** Such as `@library`. */
  scope: string;
  /** Names on npm, such as `@library/library-types`. */
  packages: { readonly [Kind in PackageKind]: string };
  /** Where each package is, relative to the root: `packages/library-types`. */
  folders: { readonly [Kind in PackageKind]: string };
  /** Where its generated files go, relative to the root: `packages/library-types/src/generated`. */
  generated: { readonly [Kind in PackageKind]: string };
  /** The class of the client, such as `LibraryClient`. */
  client: string;
  /** The prefix of the environment variables of the commands, such as `LIBRARY`. */
  variables: string;
  commands: { mock: string; contract: string };
}

/** The names of a workspace for the API called `name`, with its packages under `scope`. */
export function namesOf({ name, scope }: { name: string; scope: string }): Names {
  const each = (print: (kind: PackageKind) => string) =>
    Object.fromEntries(packageKinds.map((kind) => [kind, print(kind)])) as { [Kind in PackageKind]: string };
  return {
    api: name,
    scope,
    packages: each((kind) => `${scope}/${name}-${kind}`),
    folders: each((kind) => `packages/${name}-${kind}`),
    generated: each((kind) => `packages/${name}-${kind}/src/generated`),
    client: `${pascalCase(name)}Client`,
    variables: name.toUpperCase().replaceAll('-', '_'),
    commands: { mock: `${name}-mock`, contract: `${name}-contract` },
  };
}

/** The names of the workspace in `folder`. */
export function readNames(folder: string = root): Names {
  // Read synchronously, unlike `readManifest`, so that modules can have the names when they are loaded.
  const { api } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    api: { name: string; scope: string };
  };
  return namesOf(api);
}
