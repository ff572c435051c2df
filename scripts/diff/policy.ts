import { readFile } from 'node:fs/promises';
import { parseYaml } from '@redocly/openapi-core';
import { type Problem, Problems, problem } from '../command/problems.ts';
import type { Json } from '../generate/model/api.ts';
import { asList, asNode } from '../generate/spec/node.ts';
import { type Bump, bumps } from './bump.ts';
import type { Change } from './change.ts';
import { kinds } from './models/difference.ts';

/** One rule of a project's policy: changes of this kind, here or anywhere, count as so much. */
export interface PolicyRule {
  kind: string;
  /** A place, or what it begins with. */
  where?: string;
  bump: Bump;
  reason: string;
}

/** Reads a policy file (YAML or JSON): `rules`, each with `kind`, `bump`, `reason`, and perhaps `where`. */
export async function readPolicy(path: string): Promise<PolicyRule[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw problem(path, 'There is no such file.', 'Give the path of a policy, or leave --policy out.');
  });
  let content: Json;
  try {
    content = parseYaml(text) as Json;
  } catch (error) {
    throw problem(path, `It does not parse: ${(error as Error).message.split('\n')[0]}.`, 'Correct it there.');
  }
  const problems: Problem[] = [];
  if (!Array.isArray(asNode(content).rules))
    problems.push({
      place: path,
      finding: 'It has no list of `rules`.',
      remedy: 'Write `rules:` and a list below it.',
    });
  const rules = asList(asNode(content).rules).map((value, index): PolicyRule => {
    const { kind, where, bump, reason } = asNode(value);
    const place = `${path} rule ${index + 1}`;
    if (!kinds.some((known) => known === kind))
      problems.push({
        place,
        finding:
          kind === undefined ? 'It names no `kind` of change.' : `\`kind: ${String(kind)}\` is no kind of change.`,
        remedy: `Use one of ${kinds.join(', ')}.`,
      });
    if (!bumps.some((known) => known === bump))
      problems.push({ place, finding: `\`bump: ${String(bump)}\` is no size.`, remedy: `Use ${bumps.join(', ')}.` });
    if (typeof reason !== 'string' || reason.trim() === '')
      problems.push({ place, finding: 'It gives no `reason`.', remedy: 'Say why, for whoever reads the release.' });
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

/** Raises or lowers changes as the first rule that fits says, and keeps what the comparison had said. */
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
