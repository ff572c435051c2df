import type { Bump } from '../../diff/difference/bump.ts';

/**
 * The bump that a verdict requires. Below 1.0 the minor version marks breaking changes, as in version ranges (semver.org, item 4;
 * `^0.3.0` does not include 0.4.0): a major becomes a minor.
 */
export function neededBump(verdict: Bump, version: string): Bump {
  return verdict === 'major' && version.startsWith('0.') ? 'minor' : verdict;
}
