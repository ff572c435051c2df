import type { Bump } from '../../diff/bump.ts';

/**
 * What a verdict asks of the next version. Below 1.0 the second number says that something breaks, as version ranges read it
 * (semver.org, item 4; `^0.3.0` does not reach 0.4.0): a major becomes a minor, everything else stays what it is.
 */
export function neededBump(verdict: Bump, version: string): Bump {
  return verdict === 'major' && version.startsWith('0.') ? 'minor' : verdict;
}
