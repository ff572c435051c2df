import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type NormalizedProblem, parseYaml } from '@redocly/openapi-core';
import type { Problem } from '../../command/problems.ts';
import type { Diagnostic, Diagnostics } from './diagnostics.ts';
import { asNode, type Json } from './node.ts';
import { parseText } from './parse-text.ts';
import type { Places } from './places.ts';
import { inResource, valueAt } from './references.ts';
import { lineOf, shown } from './shown.ts';

/** What references that lead nowhere are reported as; Redocly does not say which. */
const unresolved = new Set(['no-unresolved-refs', 'bundler']);

/** In characters. Findings that list hundreds of values are truncated. */
const longestFinding = 300;

/** The findings at other places than those of repairs. A repair may concern an object, or one of its members. */
export function notRepaired(
  findings: readonly NormalizedProblem[],
  diagnostics: Diagnostics,
  places: Places,
): NormalizedProblem[] {
  const repaired = new Set(
    diagnostics.pointers().map((pointer) => {
      const { file, pointer: inFile } = places(pointer);
      return `${resolve(file)}#${inFile}`;
    }),
  );
  return findings.filter(({ location: [place] }) => {
    if (!place) return true;
    const pointer = `${place.source.absoluteRef}#${(place.pointer ?? '').replace(/^#/, '')}`;
    return !repaired.has(pointer) && !repaired.has(pointer.replace(/\/[^/]*$/, ''));
  });
}

/** Structural problems that other tools tolerate, because the meaning is obvious. */
export function isHarmless({ ruleId, message }: NormalizedProblem): boolean {
  return (
    ruleId === 'struct' &&
    /is not expected here|must be present on this level|^Expected type `string` but got `(integer|number|boolean)`/.test(
      message,
    )
  );
}

/**
 * Redocly fetches the `externalValue` of an example, which we leave out, and knows no `mediaTypes` and no style `cookie` of OpenAPI 3.2. In some
 * places it takes `true` and `false` for no schemas. It follows neither `#name`, a reference to an `$anchor`, nor the name of a component in a
 * mapping of a discriminator; we do.
 */
export function isFollowed({ ruleId, location, message }: NormalizedProblem): boolean {
  const [place] = location;
  if (ruleId === 'struct' && message.startsWith('Expected type `Schema` (object) but got `boolean`')) return true;
  if (ruleId === 'struct' && message.startsWith('`style` can be one of')) return true;
  const pointer = place?.pointer ?? '';
  if (ruleId === 'no-unresolved-refs' && /\/discriminator\/mapping\/[^/]*$/.test(pointer)) return true;
  if (/\/(examples\/[^/]+|externalValue)$/.test(pointer) || /^#\/components\/mediaTypes\//.test(pointer)) return true;
  if (!unresolved.has(ruleId) || place === undefined) return false;
  return /\$ref\W*?["']#[\w.-]+["']/.test(lineText(place)) || isInResource(place);
}

/** Whether the reference at a place leads into a schema with an `$id`. */
function isInResource({ source, pointer = '' }: NormalizedProblem['location'][number]): boolean {
  if (!source.body.includes('$id')) return false;
  const document = asNode(parseText(source.body) as Json);
  const at = pointer.replace(/^#/, '').replace(/\/\$ref$/, '');
  const { $ref: reference } = asNode(valueAt(document, `#${at}`));
  return typeof reference === 'string' && inResource(document, reference, at) !== undefined;
}

/** Adds a finding to those like it. In: what `toProblem` returns. */
export function byFinding(diagnostics: Diagnostic[], { place, finding, remedy }: Problem): Diagnostic[] {
  const known = diagnostics.find((other) => other.finding === finding);
  if (known) known.places += 1;
  else
    diagnostics.push({ code: `structure ${/`([^`]*)`/.exec(finding)?.[1] ?? ''}`, place, finding, remedy, places: 1 });
  return diagnostics;
}

/** A finding of Redocly with its place and a remedy. */
export function toProblem(found: NormalizedProblem): Problem {
  const { finding, remedy } = describe(found);
  const [location] = found.location;
  if (!location) return { place: found.ruleId, finding, remedy };
  const { line, col } = lineOf(location);
  return {
    code: unresolved.has(found.ruleId) ? 'no-unresolved-refs' : found.ruleId,
    place: `${shown(location.source.absoluteRef)}:${line}:${col}`,
    finding: unresolved.has(found.ruleId) ? `${finding}: \`${lineText(location)}\`` : finding,
    remedy,
  };
}

/** The line at a place, truncated for minified documents. */
function lineText(location: NormalizedProblem['location'][number]): string {
  const { line, col } = lineOf(location);
  const text = location.source.getLines()[line - 1] ?? '';
  return (text.length > 200 ? text.slice(col - 1, col + 120) : text).trim();
}

function describe({ message, ruleId, suggest }: NormalizedProblem): { finding: string; remedy: string } {
  const text = message.trim();
  const finding = text.length > longestFinding ? `${text.slice(0, longestFinding)} …` : text;
  if (suggest.length > 0) {
    return { finding, remedy: `Did you mean ${suggest.map((word) => `\`${word}\``).join(' or ')}? (rule ${ruleId})` };
  }
  if (unresolved.has(ruleId)) return { finding, remedy: 'Correct the path, or add what it points to.' };
  if (!ruleId.includes('/')) return { finding, remedy: `See https://redocly.com/docs/cli/rules/oas/${ruleId}.` };
  // A message of our own rules is the finding, in one sentence, then the remedy.
  const [, first = finding, rest = ''] = /^(.*?[.!?]) (.+)$/s.exec(finding) ?? [];
  return { finding: first, remedy: `${rest} (rule ${ruleId})`.trim() };
}

/** The pointers at which problems are ignored, by absolute path of the file and by rule. */
export type Ignored = Record<string, Record<string, Set<string>>>;

/** Redocly's name for the list of ignored problems. */
const ignoreFile = '.redocly.lint-ignore.yaml';

/** The content of the ignore file in `folder`; empty if there is none. */
export async function readIgnored(folder: string): Promise<Ignored> {
  const text = await readFile(join(folder, ignoreFile), 'utf8').catch(() => '');
  const files = (parseYaml(text) ?? {}) as Record<string, Record<string, string[]>>;
  return Object.fromEntries(
    Object.entries(files).map(([file, rules]) => [
      resolve(folder, file),
      Object.fromEntries(Object.entries(rules).map(([rule, pointers]) => [rule, new Set(pointers)])),
    ]),
  );
}
