import { parseYaml } from '@redocly/openapi-core';
import type { Bump } from '../../diff/difference/bump.ts';
import { asNode } from '../../generate/spec/node.ts';

/** One changeset: the bump of each package, and the text of the changelog. */
export interface Changeset {
  /** By package name. */
  bumps: Record<string, Bump>;
  /** Markdown. */
  summary: string;
}

/** Parses the text of a file in `.changeset`; undefined if it is not a changeset. */
export function parseChangeset(text: string): Changeset | undefined {
  const [, front, summary] = /^---\r?\n(.*?)\r?\n?---\r?\n?(.*)$/s.exec(text) ?? [];
  if (front === undefined) return undefined;
  return { bumps: asNode(parseYaml(front) as never) as Record<string, Bump>, summary: (summary ?? '').trim() };
}

/** The text of a changeset. */
export function printChangeset({ bumps, summary }: Changeset): string {
  const lines = Object.entries(bumps).map(([name, bump]) => `'${name}': ${bump}`);
  return `---\n${lines.join('\n')}\n---\n\n${summary.trim()}\n`;
}
