import { readManifest } from '../../command/manifest.ts';
import type { PackageKind } from '../../generate/names.ts';
import type { Contents } from './tarball.ts';

/** The size of a package, in bytes. As a budget, the maximum in kilobytes of 1000 bytes. */
export interface Size {
  /** The tarball that an install downloads. */
  packed: number;
  /** All files on disk. */
  unpacked: number;
}

export type Budgets = { readonly [Kind in PackageKind]?: Size };

/** Reads the budgets of the packages, which depend on the API: `budgets` in the root package.json of `workspace`. */
export async function readBudgets(workspace: string): Promise<Budgets> {
  const { budgets = {} } = (await readManifest(workspace)) as { budgets?: Budgets };
  return budgets;
}

/** Returns the size of a package in bytes. */
export function sizeOf(tarball: Buffer, { files }: Contents): Size {
  return {
    packed: tarball.length,
    unpacked: [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  };
}

/** The budget for a package of this size: half as much again, room for one more feature, but not for one more bundled dependency. */
export function budgetFor({ packed, unpacked }: Size): Size {
  const kilobytes = (bytes: number) => Math.ceil((bytes * 1.5) / 5000) * 5;
  return { packed: kilobytes(packed), unpacked: kilobytes(unpacked) };
}
