import { createPackageFromTarballData } from '@arethetypeswrong/core';
import type { Manifest } from '../../command/manifest.ts';

/** The contents of a tarball. */
export interface Contents {
  /** Its package.json. */
  manifest: Manifest;
  /** Texts by their path, relative to the package. */
  files: ReadonlyMap<string, string>;
}

/** Reads an npm tarball. */
export function readTarball(tarball: Buffer): Contents {
  const unpacked = createPackageFromTarballData(new Uint8Array(tarball));
  const folder = `/node_modules/${unpacked.packageName}/`;
  const files = new Map(
    unpacked.listFiles().map((path) => [path.replace(folder, ''), unpacked.readFile(path)] as const),
  );
  return { manifest: JSON.parse(files.get('package.json') ?? '{}') as Manifest, files };
}
