import { dirname, resolve } from 'node:path';
import {
  type BaseResolver,
  bundle,
  type Config,
  createConfig,
  type Document,
  findConfig,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import { type Problem, Problems, unable } from '../../command/problems.ts';
import { checkShape } from './check-shape.ts';
import { type Diagnostic, Diagnostics } from './diagnostics.ts';
import { readIgnored } from './ignored.ts';
import { LocalResolver } from './local-resolver.ts';
import type { Json } from './node.ts';
import { normalize } from './normalize.ts';
import { findPlaces, type Places } from './places.ts';
import { readRoot } from './read-root.ts';
import { lineOf, shown } from './shown.ts';

/** The rules for validity, without any about style. */
const validity = { rules: { struct: 'error', 'no-unresolved-refs': 'error' } } as const;

/** In characters. Findings that list hundreds of values are truncated. */
const longestFinding = 300;

/** The spec as one object, with the places of its parts in the files. */
export interface Spec {
  /** Bundled, in OpenAPI 3.1 and in canonical order; its only references are to its own components. */
  document: { [key: string]: Json };
  places: Places;
  /** Bundled, and otherwise as written. */
  written: Json;
  /** Parts of the document that are not valid but have an obvious meaning. */
  diagnostics: Diagnostic[];
  /** Absolute paths of all files that were read. */
  files: string[];
}

type Rules = 'project' | 'validity' | 'none';

export interface ReadOptions {
  /** Which rules apply: those of the document's project, only those for validity, or none. */
  rules?: Rules;
  /** Folders outside that of the spec that may be read, and hosts that may be fetched from. */
  allow?: readonly string[];
}

/**
 * Lints and bundles the spec whose entry point is `entry`, a path to a YAML or JSON file of OpenAPI 3.0, 3.1 or 3.2. The rules are those
 * of the nearest `redocly.yaml` above it; without one, or with `rules: 'validity'`, only those for validity. Problems listed in the ignore file
 * beside that `redocly.yaml` are ignored.
 * @throws Problems with every error that the linter found, each with file, line and remedy.
 */
export async function readSpec(entry: string, { rules = 'project', allow = [] }: ReadOptions = {}): Promise<Spec> {
  const path = resolve(entry);
  const config = await configFor(path, rules);
  const resolver = new LocalResolver(path, allow);
  const root = await readRoot(entry, path, resolver);
  await checkShape(root, resolver);
  return bundleRoot(root, config, resolver, rules).catch((error: Error) => {
    // Functions that walk a document call themselves for each level, so nesting can exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    throw unable(entry, 'Schemas are nested too deeply.', 'Nest less; a few hundred levels are supported.');
  });
}

async function bundleRoot(root: Document, config: Config, resolver: BaseResolver, rules: Rules): Promise<Spec> {
  const findings = await lint(root, config, resolver);
  const errors = findings.filter((finding) => finding.severity === 'error' && !finding.ignored && !isFollowed(finding));
  const harmless = rules === 'validity' ? errors.filter(isHarmless) : [];
  const harmful = errors.filter((finding) => !harmless.includes(finding));
  if (harmful.length > 0) throw new Problems(harmful.map(toProblem));

  const { bundle: bundled, problems } = await bundle({ doc: root, config, externalRefResolver: resolver });
  const unresolved = problems.filter((finding) => finding.severity === 'error' && !isFollowed(finding));
  if (unresolved.length > 0) throw new Problems(unresolved.map(toProblem));

  const diagnostics = new Diagnostics();
  const places = await findPlaces(root, bundled.parsed, resolver);
  return {
    document: normalize(bundled.parsed as Json, diagnostics),
    written: bundled.parsed as Json,
    places,
    diagnostics: [...harmless.map(toProblem).reduce(byFinding, []), ...diagnostics.list(places)],
    files: [...resolver.getFiles()].sort(),
  };
}

/** Structural problems that other tools tolerate, because the meaning is obvious. */
function isHarmless({ ruleId, message }: NormalizedProblem): boolean {
  return (
    ruleId === 'struct' &&
    /is not expected here|must be present on this level|^Expected type `string` but got `(integer|number|boolean)`/.test(
      message,
    )
  );
}

/** Redocly follows neither `#name`, a reference to an `$anchor`, nor the name of a component in a mapping of a discriminator; we do. */
function isFollowed({ ruleId, location }: NormalizedProblem): boolean {
  const [place] = location;
  if (ruleId === 'no-unresolved-refs' && /\/discriminator\/mapping\/[^/]*$/.test(place?.pointer ?? '')) return true;
  return ruleId === 'no-unresolved-refs' && place !== undefined && /\$ref\W*?["']#[\w.-]+["']/.test(lineText(place));
}

function byFinding(diagnostics: Diagnostic[], { place, finding, remedy }: Problem): Diagnostic[] {
  const known = diagnostics.find((other) => other.finding === finding);
  if (known) known.places += 1;
  else
    diagnostics.push({ code: `structure ${/`([^`]*)`/.exec(finding)?.[1] ?? ''}`, place, finding, remedy, places: 1 });
  return diagnostics;
}

async function configFor(path: string, rules: Rules): Promise<Config> {
  if (rules === 'none') return createConfig({ rules: {} });
  const configPath = findProject(dirname(path));
  if (configPath === undefined) return createConfig(validity);
  if (rules === 'validity')
    return createConfig(validity, { configPath, ignore: await readIgnored(dirname(configPath)) });
  return loadConfig({ configPath }).catch((error: Error) => {
    throw unable(
      shown(configPath),
      error.message.split('\n')[0] ?? '',
      'Correct the configuration or the rules that it loads.',
    );
  });
}

/** The nearest `redocly.yaml` in the folder or above it. */
function findProject(folder: string): string | undefined {
  const above = dirname(folder);
  return findConfig(folder) ?? (above === folder ? undefined : findProject(above));
}

/** Some of Redocly's rules throw on documents that are far from valid; then only the rules for validity apply. */
async function lint(
  document: Document,
  config: Config,
  externalRefResolver: BaseResolver,
): Promise<NormalizedProblem[]> {
  try {
    return await lintDocument({ document, config, externalRefResolver });
  } catch (error) {
    const { configPath, ignore } = config;
    const valid = await createConfig(validity, { ...(configPath === undefined ? {} : { configPath }), ignore });
    const findings = await lintDocument({ document, config: valid, externalRefResolver });
    if (findings.length === 0) throw error;
    return findings;
  }
}

function toProblem(found: NormalizedProblem): Problem {
  const { finding, remedy } = describe(found);
  const [location] = found.location;
  if (!location) return { place: found.ruleId, finding, remedy };
  const { line, col } = lineOf(location);
  return {
    code: found.ruleId,
    place: `${shown(location.source.absoluteRef)}:${line}:${col}`,
    // Redocly does not say which reference leads nowhere.
    finding: found.ruleId === 'no-unresolved-refs' ? `${finding}: \`${lineText(location)}\`` : finding,
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
  if (ruleId === 'no-unresolved-refs') return { finding, remedy: 'Correct the path, or add what it points to.' };
  if (!ruleId.includes('/')) return { finding, remedy: `See https://redocly.com/docs/cli/rules/oas/${ruleId}.` };
  // A message of our own rules is the finding, in one sentence, then the remedy.
  const [, first = finding, rest = ''] = /^(.*?[.!?]) (.+)$/s.exec(finding) ?? [];
  return { finding: first, remedy: `${rest} (rule ${ruleId})`.trim() };
}
