/** What a package may weigh, in kilobytes of 1000 bytes. */
export interface Budget {
  /** The tarball, which is what an install downloads. */
  packed: number;
  /** All files, which is what stays on the disk. */
  unpacked: number;
}

/** By folder below `packages/`. About a fifth above what each weighs, so that only a real change of weight is met. */
export const budgets: Record<string, Budget> = {
  'payments-client': { packed: 40, unpacked: 110 },
  'payments-contract-tests': { packed: 95, unpacked: 340 },
  'payments-mock': { packed: 35, unpacked: 90 },
  'payments-types': { packed: 45, unpacked: 160 },
};
