import { parseYaml } from '@redocly/openapi-core';
import type { Names } from '../../generate/names.ts';
import { renamePath, renameText } from '../naming/rename.ts';
import type { Manifest } from '../tool/manifests.ts';

interface Resolved {
  specifier: string;
  version: string;
}

type Group = 'dependencies' | 'devDependencies' | 'optionalDependencies';
const groups: readonly Group[] = ['dependencies', 'devDependencies', 'optionalDependencies'];

interface Lockfile {
  importers: Record<string, { [G in Group]?: Record<string, Resolved> }>;
  snapshots: Record<string, { [G in Group]?: Record<string, string> } | null>;
}

/**
 * Derives the lockfile of a new workspace from that of another one (`text`): the same versions, without what the new one does not need.
 * `manifests` are those of the new workspace, by folder, with `.` for its root.
 */
export function deriveLockfile(text: string, from: Names, to: Names, manifests: ReadonlyMap<string, Manifest>): string {
  const { importers, snapshots } = parseYaml(text) as Lockfile;
  const reached = new Set<string>();
  const reach = (name: string, version: string): void => {
    const key = [`${name}@${version}`, version].find((candidate) => candidate in snapshots);
    if (key === undefined || reached.has(key)) return;
    reached.add(key);
    for (const group of groups)
      for (const [other, at] of Object.entries(snapshots[key]?.[group] ?? {})) reach(other, at);
  };
  const blocks: [folder: string, lines: string][] = [];
  for (const [folder, importer] of Object.entries(importers)) {
    const renamed = folder === '.' ? folder : renamePath(`${folder}/`, from, to).replace(/\/$/, '');
    const manifest = manifests.get(renamed);
    if (!manifest) continue;
    let lines = '';
    for (const group of groups) {
      const kept = Object.entries(importer[group] ?? {})
        .map(([name, resolved]) => [renameText(name, from, to), resolved] as const)
        .filter(
          ([name]) =>
            name in { ...(manifest[group] ?? {}), ...(group === 'dependencies' ? manifest.peerDependencies : {}) },
        );
      if (kept.length > 0) lines += `    ${group}:\n`;
      for (const [name, { specifier, version }] of kept.sort(([left], [right]) => (left < right ? -1 : 1))) {
        if (!version.startsWith('link:')) reach(name, version);
        lines += `      ${quote(name)}:\n        specifier: ${quote(specifier)}\n        version: ${quote(renameText(version, from, to))}\n`;
      }
    }
    blocks.push([renamed, `  ${quote(renamed)}:${lines === '' ? ' {}' : `\n${lines.trimEnd()}`}\n`]);
  }
  const sections = text.split(/^(?=[a-z]\w*:)/im);
  const packages = new Set([...reached].map((key) => key.replace(/\(.*$/, '')));
  return sections
    .map((section) => {
      if (section.startsWith('importers:'))
        return `importers:\n\n${blocks
          .sort(([left], [right]) => (left < right ? -1 : 1))
          .map(([, lines]) => lines)
          .join('\n')}\n`;
      if (section.startsWith('packages:')) return keepEntries(section, packages);
      return section.startsWith('snapshots:') ? keepEntries(section, reached) : section;
    })
    .join('');
}

/** A section without the entries whose key is not in `keys`. */
function keepEntries(section: string, keys: ReadonlySet<string>): string {
  const [head = '', ...entries] = section.split(/^(?= {2}\S)/m);
  const key = (entry: string) => entry.slice(2, /:(?: \{\}|\n)/.exec(entry)?.index).replace(/^'(.*)'$/, '$1');
  return head + entries.filter((entry) => keys.has(key(entry))).join('');
}

/** A scalar as pnpm writes it: quoted only where YAML requires it. */
function quote(text: string): string {
  return /^[@*&!|>%`'"?{[#,-]/.test(text) || /: | #|:$/.test(text) ? `'${text}'` : text;
}
