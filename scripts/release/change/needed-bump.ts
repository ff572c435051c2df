import type { Bump } from '../../diff/difference/bump.ts';

/**
 * The bump that a verdict requires. Below 1.0 the second number marks breaking changes, as version ranges have it (semver.org, item 4;
 * `^0.3.0` does not include 0.4.0): a major becomes a minor, anything else stays.
 */
export function neededBump(verdict: Bump, version: string): Bump {
  return verdict === 'major' && version.startsWith('0.') ? 'minor' : verdict;
}
