import type { PackageKind } from '../../generate/names.ts';

/** What a package may weigh, in kilobytes of 1000 bytes. */
export interface Budget {
  /** The tarball, which an install downloads. */
  packed: number;
  /** All files, which stay on disk. */
  unpacked: number;
}

/** By kind. About half above what each weighs: room for one more feature, but not for one more bundled dependency. */
export const budgets: { readonly [Kind in PackageKind]?: Budget } = {
  client: { packed: 40, unpacked: 130 },
  'contract-tests': { packed: 125, unpacked: 470 },
  mock: { packed: 50, unpacked: 165 },
  types: { packed: 55, unpacked: 220 },
};
