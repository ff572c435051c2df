/** The size of a release (semver.org), from smallest to largest. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;

export type Bump = (typeof bumps)[number];

/** The largest of several sizes; `none` for an empty list. */
export function largest(all: readonly Bump[]): Bump {
  return bumps[Math.max(0, ...all.map((bump) => bumps.indexOf(bump)))] ?? 'none';
}

/** Negative when `left` is smaller than `right`, positive when it is larger. */
export function compareBumps(left: Bump, right: Bump): number {
  return bumps.indexOf(left) - bumps.indexOf(right);
}
