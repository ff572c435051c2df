import type { PackageKind } from '../../generate/names.ts';

/** The maximum size of a package, in kilobytes of 1000 bytes. */
export interface Budget {
  /** The tarball that an install downloads. */
  packed: number;
  /** All files on disk. */
  unpacked: number;
}

/** By kind. About half above the present size: room for one more feature, but not for one more bundled dependency. */
export const budgets: { readonly [Kind in PackageKind]?: Budget } = {
  client: { packed: 40, unpacked: 130 },
  'contract-tests': { packed: 125, unpacked: 470 },
  mock: { packed: 50, unpacked: 165 },
  types: { packed: 55, unpacked: 220 },
};
