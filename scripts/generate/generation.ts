import { Problems } from '../command/problems.ts';
import type { File } from './files.ts';
import { FormatCache } from './format-cache.ts';
import type { Api } from './model/api.ts';
import { buildModel } from './model/build.ts';
import { type Names, readNames } from './names.ts';
import { type Diagnostic, Diagnostics, toProblem } from './spec/diagnostics.ts';
import { readSpec } from './spec/read.ts';

/** The result of a run from spec to files, all in memory. */
export interface Generation {
  api: Api;
  files: File[];
  /** Everything in the spec that the files express incompletely, or not as its author would expect. */
  diagnostics: Diagnostic[];
  /** Paths of all files that were read. */
  sources: string[];
  /** How long each step took, in milliseconds. */
  steps: { name: string; milliseconds: number }[];
}

export interface GenerateOptions {
  cache?: FormatCache;
  /** By default those of this workspace. */
  names?: Names;
  /** Called with the name of each step. */
  begin?: (step: string) => void;
  /** Whether a diagnostic is a problem. */
  strict?: boolean;
  /** Folders outside that of the spec that may be read, and hosts that may be fetched from. */
  allow?: readonly string[];
}

/**
 * Reads the spec at `entry`, builds the model, emits and formats all files; writes nothing.
 * @throws Problems with all problems of the spec; if `strict`, also with all diagnostics.
 */
export async function generate(
  entry: string,
  {
    cache = new FormatCache(),
    names = readNames(),
    begin = () => {},
    strict = false,
    allow = [],
  }: GenerateOptions = {},
): Promise<Generation> {
  const steps: Generation['steps'] = [];
  async function step<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
    begin(name);
    const start = performance.now();
    const result = await work();
    steps.push({ name, milliseconds: performance.now() - start });
    return result;
  }

  const spec = await step('lint and bundle', () => readSpec(entry, { allow }));
  const api = await step('build the model', () => buildModel(spec));
  const noted = new Diagnostics();
  const raw = await step('emit', async () => {
    // Not needed if the spec has problems.
    const { emitters } = await import('./emit/emitters.ts');
    const emitted: File[] = [];
    for (const emit of emitters) emitted.push(...(await emit(api, names, noted.note)));
    return emitted;
  });
  const diagnostics = [...api.diagnostics, ...noted.list(api.places)];
  if (strict && diagnostics.length > 0) throw new Problems(diagnostics.map(toProblem));
  const files = await step('format', () => cache.format(raw));
  return { api, files, diagnostics, sources: spec.files, steps };
}
