import type { Verdict } from '../../diff/verdict/change.ts';
import type { PublicPackage } from '../public-packages.ts';
import { changelogLines } from './changelog-lines.ts';
import { parseChangeset, printChangeset } from './changeset.ts';
import { neededBump } from './needed-bump.ts';
import { writeSummary } from './write-summary.ts';

/**
 * The changeset of a spec change, based on the present one, if any: the bump that the verdict requires for every public package, and a line per
 * change. Undefined if there are no changes.
 */
export function proposeChangeset(
  verdict: Verdict,
  packages: readonly PublicPackage[],
  present?: string,
): string | undefined {
  const before = present === undefined ? undefined : parseChangeset(present);
  const summary = writeSummary(before?.summary ?? '', changelogLines(verdict.changes));
  if (summary === '') return undefined;
  const bumps = packages.map(({ name, version }) => {
    const bump = neededBump(verdict.bump, version);
    // Text of the author needs a release even if the spec did not change.
    return [name, bump === 'none' ? 'patch' : bump] as const;
  });
  return printChangeset({ bumps: Object.fromEntries(bumps), summary });
}
