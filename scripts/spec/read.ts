import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import {
  BaseResolver,
  bundle,
  type Config,
  createConfig,
  type Document,
  detectSpec,
  findConfig,
  getLineColLocation,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
  YamlParseError,
} from '@redocly/openapi-core';
import type { Json } from '../model/api.ts';
import { type Problem, Problems, problem, unable } from '../problems.ts';
import { canonical } from './canonical.ts';
import { findPlaces, type Places } from './places.ts';
import { upgrade } from './upgrade.ts';

/** What makes a document valid, and nothing about style. */
const validity = { rules: { struct: 'error', 'no-unresolved-refs': 'error' } } as const;

/** A finding that lists hundreds of values helps nobody; this many characters say what it is about. */
const longestFinding = 300;

/** The spec as one object, and where each part of it was written. */
export interface Spec {
  /** Bundled, in OpenAPI 3.1 and in canonical order; its only references are to its own components. */
  document: { [key: string]: Json };
  places: Places;
  /** Absolute paths of all files that were read. */
  files: string[];
}

export interface ReadOptions {
  /** Which rules a document must keep: those of its project, or only what makes it valid. */
  rules?: 'project' | 'validity';
}

/**
 * Lints and bundles the spec whose entry point is `entry`, a path to a YAML or JSON file of OpenAPI 3.0 or 3.1. The rules are those of
 * the nearest `redocly.yaml` above it; without one, or with `rules: 'validity'`, only what makes a document valid.
 * @throws Problems with every error that the lint found, each with file, line and remedy.
 */
export async function readSpec(entry: string, { rules = 'project' }: ReadOptions = {}): Promise<Spec> {
  const path = resolve(entry);
  if (!(await stat(path).catch(() => undefined))?.isFile()) {
    throw unable(entry, 'There is no such file.', 'Give the path of an OpenAPI document in YAML or JSON.');
  }
  const config = rules === 'validity' ? await createConfig(validity) : await configFor(path);
  const resolver = new BaseResolver(config.resolve);
  const root = await readRoot(path, resolver);
  checkDialect(root);

  const findings = await lint(root, config, resolver);
  const errors = findings.filter((finding) => finding.severity === 'error' && !finding.ignored);
  if (errors.length > 0) throw new Problems(errors.map(toProblem));

  const { bundle: bundled, problems } = await bundle({ doc: root, config, externalRefResolver: resolver });
  const unresolved = problems.filter((finding) => finding.severity === 'error');
  if (unresolved.length > 0) throw new Problems(unresolved.map(toProblem));

  return {
    document: canonical(upgrade(bundled.parsed as Json)),
    places: await findPlaces(root, bundled.parsed, resolver),
    files: [...resolver.getFiles()].sort(),
  };
}

async function configFor(path: string): Promise<Config> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const configPath = findConfig(folder);
    if (configPath) {
      return loadConfig({ configPath }).catch((error: Error) => {
        throw unable(
          shown(configPath),
          error.message.split('\n')[0] ?? '',
          'Correct the configuration, or the rules that it loads.',
        );
      });
    }
    if (folder === dirname(folder)) return createConfig(validity);
  }
}

/** Some of Redocly's rules break on documents that are far from valid; what makes a document valid then says enough. */
async function lint(
  document: Document,
  config: Config,
  externalRefResolver: BaseResolver,
): Promise<NormalizedProblem[]> {
  try {
    return await lintDocument({ document, config, externalRefResolver });
  } catch (error) {
    const findings = await lintDocument({ document, config: await createConfig(validity), externalRefResolver });
    if (findings.length === 0) throw error;
    return findings;
  }
}

async function readRoot(path: string, resolver: BaseResolver): Promise<Document> {
  const document = await resolver.resolveDocument(null, path, true).catch((error: Error) => error);
  if (!(document instanceof Error)) return document;
  if (!(document instanceof YamlParseError)) throw unable(shown(path), document.message, 'Make the file readable.');
  const { line, col, originalError } = document;
  const finding = (originalError as { reason?: string }).reason ?? originalError.message;
  throw problem(
    `${shown(path)}:${line}:${col}`,
    `It does not parse: ${finding}.`,
    'Correct it there, or in the line before.',
  );
}

function checkDialect(root: Document): void {
  let dialect: string | undefined;
  try {
    dialect = detectSpec(root.parsed);
  } catch {
    // Redocly's own message names neither the file nor what would be right.
  }
  if (dialect !== 'oas3_0' && dialect !== 'oas3_1') {
    const place = `${shown(root.source.absoluteRef)}:1`;
    throw unable(
      place,
      'This is not an OpenAPI 3.0 or 3.1 document.',
      'Begin it with `openapi: 3.1.0`, or give another file.',
    );
  }
}

function toProblem(found: NormalizedProblem): Problem {
  const { finding, remedy } = describe(found);
  const [location] = found.location;
  if (!location) return { place: found.ruleId, finding, remedy };
  const { start } = getLineColLocation(location);
  const line = location.source.getLines()[start.line - 1]?.trim();
  return {
    place: `${shown(location.source.absoluteRef)}:${start.line}:${start.col}`,
    // Redocly says that a reference leads nowhere, but not which one.
    finding: found.ruleId === 'no-unresolved-refs' ? `${finding}: \`${line}\`` : finding,
    remedy,
  };
}

function describe({ message, ruleId, suggest }: NormalizedProblem): { finding: string; remedy: string } {
  const text = message.trim();
  const finding = text.length > longestFinding ? `${text.slice(0, longestFinding)} …` : text;
  if (suggest.length > 0) {
    return { finding, remedy: `Did you mean ${suggest.map((word) => `\`${word}\``).join(' or ')}? (rule ${ruleId})` };
  }
  if (ruleId === 'no-unresolved-refs') return { finding, remedy: 'Correct the path, or write what it names.' };
  if (!ruleId.includes('/'))
    return { finding, remedy: `Correct it as https://redocly.com/docs/cli/rules/oas/${ruleId} says.` };
  // Our own rules say both in one message: a sentence that finds, then what to do.
  const [, first = finding, rest = ''] = /^(.*?[.!?]) (.+)$/s.exec(finding) ?? [];
  return { finding: first, remedy: `${rest} (rule ${ruleId})`.trim() };
}

/** The path as people know it: relative where it lies below the working folder. */
function shown(path: string): string {
  const below = relative('.', path);
  return below.startsWith('..') ? path : below;
}
