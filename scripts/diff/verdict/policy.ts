import { readFile } from 'node:fs/promises';
import { parseYaml } from '@redocly/openapi-core';
import { type Problem, Problems, problem } from '../../command/problems.ts';
import type { Json } from '../../generate/model/api.ts';
import { asList, asNode } from '../../generate/spec/node.ts';
import { type Bump, bumps } from '../difference/bump.ts';
import { kinds } from '../difference/difference.ts';
import type { Change } from './change.ts';

/** One rule of a project's policy: the size of changes of one kind, at one place or anywhere. */
export interface PolicyRule {
  kind: string;
  /** A place, or the start of one. */
  where?: string;
  bump: Bump;
  reason: string;
}

/** Reads a policy file (YAML or JSON): `rules`, each with `kind`, `bump`, `reason`, and optionally `where`. */
export async function readPolicy(path: string): Promise<PolicyRule[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw problem(path, 'File not found.', 'Give the path of a policy, or omit --policy.');
  });
  let content: Json;
  try {
    content = parseYaml(text) as Json;
  } catch (error) {
    throw problem(path, `Does not parse: ${(error as Error).message.split('\n')[0]}.`, 'Correct the syntax.');
  }
  const problems: Problem[] = [];
  if (!Array.isArray(asNode(content).rules))
    problems.push({
      place: path,
      finding: 'The list `rules` is missing.',
      remedy: 'Write `rules:` with a list below it.',
    });
  const rules = asList(asNode(content).rules).map((value, index): PolicyRule => {
    const { kind, where, bump, reason } = asNode(value);
    const place = `${path} rule ${index + 1}`;
    if (!kinds.some((known) => known === kind))
      problems.push({
        place,
        finding: kind === undefined ? '`kind` is missing.' : `\`${String(kind)}\` is not a valid kind of change.`,
        remedy: `Use one of ${kinds.join(', ')}.`,
      });
    if (!bumps.some((known) => known === bump))
      problems.push({
        place,
        finding: bump === undefined ? '`bump` is missing.' : `\`${String(bump)}\` is not a valid bump.`,
        remedy: `Use ${bumps.join(', ')}.`,
      });
    if (typeof reason !== 'string' || reason.trim() === '')
      problems.push({ place, finding: '`reason` is missing.', remedy: 'Give the reason, for readers of the release.' });
    return {
      kind: String(kind),
      ...(typeof where === 'string' ? { where } : {}),
      bump: bump as Bump,
      reason: String(reason),
    };
  });
  if (problems.length > 0) throw new Problems(problems);
  return rules;
}

/** Raises or lowers each change by the first rule that matches, and keeps the verdict of the comparison. */
export function applyPolicy(changes: readonly Change[], rules: readonly PolicyRule[]): Change[] {
  return changes.map((change) => {
    const rule = rules.find(
      ({ kind, where }) => kind === change.kind && (where === undefined || begins(change.where, where)),
    );
    if (!rule || rule.bump === change.bump) return change;
    const smaller = (bump: Bump) => (bumps.indexOf(bump) < bumps.indexOf(rule.bump) ? bump : rule.bump);
    const policy = { from: change.bump, reason: rule.reason };
    return { ...change, bump: rule.bump, wire: smaller(change.wire), types: smaller(change.types), policy };
  });
}

function begins(place: string, start: string): boolean {
  return (
    place === start || place.startsWith(`${start}.`) || place.startsWith(`${start} `) || place.startsWith(`${start}[`)
  );
}
