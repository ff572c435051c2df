import { dirname, resolve } from 'node:path';
import {
  type BaseResolver,
  bundle,
  type Config,
  createConfig,
  type Document,
  findConfig,
  getTypes,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import { type Problem, Problems, unable } from '../../command/problems.ts';
import { checkShape } from './check-shape.ts';
import { type Diagnostic, Diagnostics } from './diagnostics.ts';
import { byFinding, isFollowed, isHarmless, notRepaired, readIgnored, toProblem } from './findings.ts';
import { LocalResolver } from './local-resolver.ts';
import type { Json } from './node.ts';
import { correct, settle } from './normalize.ts';
import { findPlaces, type Places } from './places.ts';
import { readRoot } from './read-root.ts';
import { shown } from './shown.ts';

// As published, this type is one that Redocly itself does not find.
Object.assign(getTypes('oas3_2').DeviceAuthorization?.properties ?? {}, {
  scopes: { properties: {}, additionalProperties: { type: 'string' } },
});

/** The rules for validity, without any about style. */
const validity = { rules: { struct: 'error', 'no-unresolved-refs': 'error' } } as const;

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
  const structural = errors.filter(({ ruleId }) => rules === 'validity' && ruleId === 'struct');
  if (structural.length < errors.length) throw new Problems(errors.map(toProblem));

  const { bundle: bundled, problems } = await bundle({ doc: root, config, externalRefResolver: resolver });
  const broken = problems.filter((finding) => finding.severity === 'error' && !isFollowed(finding)).map(toProblem);
  if (broken.length > 0) throw new Problems(broken.filter(isFirst));

  const diagnostics = new Diagnostics();
  const places = await findPlaces(root, bundled.parsed, resolver);
  const corrected = correct(bundled.parsed as Json, diagnostics);
  const rest = structural.length === 0 ? [] : notRepaired(structural, diagnostics, places);
  const harmful = rest.filter((finding) => !isHarmless(finding));
  if (harmful.length > 0) throw new Problems(harmful.map(toProblem));
  return {
    document: settle(corrected),
    written: bundled.parsed as Json,
    places,
    diagnostics: [...rest.map(toProblem).reduce(byFinding, []), ...diagnostics.list(places)],
    files: [...resolver.getFiles()].sort(),
  };
}

function isFirst({ place }: Problem, index: number, problems: readonly Problem[]): boolean {
  return problems.findIndex((other) => other.place === place) === index;
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
