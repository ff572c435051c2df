import type { Verdict } from '../../diff/change.ts';
import type { PublicPackage } from '../public-packages.ts';
import { changelogLines } from './changelog-lines.ts';
import { parseChangeset, printChangeset } from './changeset.ts';
import { neededBump } from './needed-bump.ts';
import { writeSummary } from './write-summary.ts';

/**
 * The changeset of a spec change, made from the one that is there already, if any: the bump that the verdict asks of every public package,
 * and a line for each change. Nothing when there is nothing to tell.
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
    // A sentence of the author's is worth a release even when the spec is what it was.
    return [name, bump === 'none' ? 'patch' : bump] as const;
  });
  return printChangeset({ bumps: Object.fromEntries(bumps), summary });
}
