/** What a package may weigh, in kilobytes of 1000 bytes. */
export interface Budget {
  /** The tarball, which is what an install downloads. */
  packed: number;
  /** All files, which is what stays on the disk. */
  unpacked: number;
}

/** By folder below `packages/`. About half above what each weighs: one more feature fits, one more dependency that is packed along does not. */
export const budgets: Record<string, Budget> = {
  'payments-client': { packed: 40, unpacked: 130 },
  'payments-contract-tests': { packed: 125, unpacked: 470 },
  'payments-mock': { packed: 50, unpacked: 165 },
  'payments-types': { packed: 55, unpacked: 220 },
};
