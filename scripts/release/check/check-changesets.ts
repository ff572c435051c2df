import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../command/problems.ts';
import { plural } from '../../command/report.ts';
import { type Bump, compareBumps, largest } from '../../diff/difference/bump.ts';
import type { Verdict } from '../../diff/verdict/change.ts';
import { asList, asNode } from '../../generate/spec/node.ts';
import { type Changeset, parseChangeset } from '../change/changeset.ts';
import { neededBump } from '../change/needed-bump.ts';
import { proposeChangeset } from '../change/propose-changeset.ts';
import { type PublicPackage, readPublicPackages } from '../public-packages.ts';

/** Finds packages for which the changesets of the workspace declare a smaller bump than the verdict on the spec requires. */
export async function checkChangesets(workspace: string, verdict: Verdict): Promise<Problem[]> {
  const changesets: Changeset[] = [];
  for await (const name of glob('.changeset/*.md', { cwd: workspace })) {
    const changeset = parseChangeset(await readFile(join(workspace, name), 'utf8'));
    if (changeset) changesets.push(changeset);
  }
  const config = JSON.parse(await readFile(join(workspace, '.changeset/config.json'), 'utf8'));
  const fixed = asList(asNode(config).fixed).map((group) => asList(group).map(String));
  return judgeChangesets(verdict, await readPublicPackages(workspace), changesets, fixed);
}

/** The same for given changesets. Packages in a group of `fixed` share their bump. */
export function judgeChangesets(
  verdict: Verdict,
  packages: readonly PublicPackage[],
  changesets: readonly Changeset[],
  fixed: readonly string[][],
): Problem[] {
  const short = packages.flatMap(({ name, version }) => {
    const needed = neededBump(verdict.bump, version);
    const together = fixed.find((group) => group.includes(name)) ?? [name];
    const bumps = changesets.flatMap((changeset) => together.map((member): Bump => changeset.bumps[member] ?? 'none'));
    const declared = largest(bumps);
    return compareBumps(declared, needed) < 0 ? [{ name, needed, declared }] : [];
  });
  const [first] = short;
  if (!first) return [];
  const causes = verdict.changes.filter(({ bump }) => bump === verdict.bump);
  const reasons = causes.slice(0, 5).map(({ where, message }) => `  ${where}: ${message}`);
  const more =
    causes.length > reasons.length ? [`  … and ${causes.length - reasons.length} more (pnpm spec:diff)`] : [];
  const names = short.map(({ name }) => name).join(', ');
  return [
    {
      place: '.changeset',
      finding: [
        `The spec needs a ${first.needed} release of ${names}, but the changesets declare ${first.declared}. ${plural(causes.length, 'change')}:`,
        ...reasons,
        ...more,
      ].join('\n  '),
      remedy: `Run \`pnpm spec:change\`, or paste this into .changeset/spec-change.md:\n\n${proposeChangeset(verdict, packages) ?? ''}`,
    },
  ];
}
