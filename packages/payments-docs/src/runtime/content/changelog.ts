import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guide } from './guide.ts';

/** One entry: its bump, the packages that it is about, and its text. */
export interface Entry {
  bump: 'major' | 'minor' | 'patch';
  packages: string[];
  text: string;
}

/** The changes of a version; `next` has those that are not released yet. */
export interface Release {
  version: string;
  entries: Entry[];
}

const bumps = ['major', 'minor', 'patch'] as const;
const titles = { major: 'Major', minor: 'Minor', patch: 'Patch' };

/** The changelog page of a repository with changesets: unreleased changes, then every release, newest first. */
export async function readChangelog(root: string): Promise<Guide> {
  const releases: Release[] = [];
  for await (const path of glob('packages/*/CHANGELOG.md', { cwd: root })) {
    mergeReleases(releases, parseChangelog(await readFile(join(root, path), 'utf8')));
  }
  const waiting: Entry[] = [];
  for await (const path of glob('.changeset/*.md', { cwd: root })) {
    waiting.push(...parseChangeset(await readFile(join(root, path), 'utf8')));
  }
  return {
    page: 'changelog',
    title: 'Changelog',
    description: 'What each release changes for callers of the API.',
    text: printReleases([
      ...(waiting.length > 0 ? [{ version: 'Not released yet', entries: waiting }] : []),
      ...releases,
    ]),
  };
}

/** A file that changesets wrote: `## version`, `### Minor Changes`, and a list. */
export function parseChangelog(markdown: string): Release[] {
  const name = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = ''] = section.split('\n', 1);
      const entries = section
        .split(/^### /m)
        .slice(1)
        .flatMap((part) => {
          const bump = bumps.find((one) => part.toLowerCase().startsWith(one)) ?? 'patch';
          return items(part).map((text): Entry => ({ bump, packages: [name], text }));
        });
      return { version: version.trim(), entries };
    });
}

/** The items of a list, without their commits, and without dependency updates. */
function items(part: string): string[] {
  return part
    .split(/^- /m)
    .slice(1)
    .map((item) =>
      item
        .replace(/^[\da-f]{7,}: /, '')
        .replaceAll(/^ {2}/gm, '')
        .trim(),
    )
    .filter((item) => !item.startsWith('Updated dependencies'));
}

/** A changeset: the packages with their bumps between `---`, then the text. */
export function parseChangeset(markdown: string): Entry[] {
  const [, head, text = ''] = /^---\n(.*?)\n?---\n(.*)$/s.exec(markdown) ?? [];
  if (head === undefined) return [];
  const lines = [...head.matchAll(/^['"]?([^'":]+)['"]?:\s*(major|minor|patch)$/gm)];
  const bump = bumps.find((one) => lines.some(([, , stated]) => stated === one));
  return bump ? [{ bump, packages: lines.map(([, name = '']) => name), text: text.trim() }] : [];
}

/** Merges the changelogs of packages: they share one version, and a change to several of them is in the file of each. */
export function mergeReleases(releases: Release[], more: readonly Release[]): void {
  for (const { version, entries } of more) {
    const release = releases.find((one) => one.version === version);
    if (!release) {
      releases.push({ version, entries: [...entries] });
      continue;
    }
    for (const entry of entries) {
      const same = release.entries.find(({ text }) => text === entry.text);
      if (!same) release.entries.push(entry);
      else same.packages = [...same.packages, ...entry.packages];
    }
  }
}

function printReleases(releases: readonly Release[]): string {
  const intro = 'What each release changes for callers of the API. The largest change decides the number.';
  if (releases.length === 0) return `${intro}\n\nNo release yet.\n`;
  return [
    intro,
    ...releases.map(({ version, entries }) =>
      [`## ${version}`, ...bumps.flatMap((bump) => printBump(bump, entries))].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function printBump(bump: Entry['bump'], entries: readonly Entry[]): string[] {
  const those = entries.filter((entry) => entry.bump === bump);
  if (those.length === 0) return [];
  return [
    `### ${titles[bump]}`,
    ...those.map(({ packages, text }) => `${text}\n\n${packages.map((name) => `\`${name}\``).join(', ')}`),
  ];
}
