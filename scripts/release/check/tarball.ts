import { createPackageFromTarballData } from '@arethetypeswrong/core';

/** What a tarball holds. */
export interface Contents {
  /** Its package.json. */
  manifest: Manifest;
  /** Text by path, which is relative to the package. */
  files: ReadonlyMap<string, string>;
}

export interface Manifest {
  name: string;
  version: string;
  license?: string;
  files?: string[];
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Reads a tarball of npm. */
export function readTarball(tarball: Buffer): Contents {
  const unpacked = createPackageFromTarballData(new Uint8Array(tarball));
  const folder = `/node_modules/${unpacked.packageName}/`;
  const files = new Map(
    unpacked.listFiles().map((path) => [path.replace(folder, ''), unpacked.readFile(path)] as const),
  );
  return { manifest: JSON.parse(files.get('package.json') ?? '{}') as Manifest, files };
}
