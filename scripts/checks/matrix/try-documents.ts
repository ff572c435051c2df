import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problems } from '../../command/problems.ts';
import { root } from '../../command/root.ts';
import { runProgram } from '../../command/run-program.ts';
import { emitters } from '../../generate/emit/emitters.ts';
import type { File } from '../../generate/files.ts';
import type { Api } from '../../generate/model/api.ts';
import { buildModel } from '../../generate/model/build.ts';
import { type Names, readNames } from '../../generate/names.ts';
import { Diagnostics } from '../../generate/spec/diagnostics.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { ManyPackages } from './many-packages.ts';
import type { SuiteResult } from './run-suites.ts';

/** A document to try. */
export interface Candidate {
  /** A word that can be part of a package name. */
  name: string;
  /** Where it is. */
  path: string;
}

/** What became of a document. */
export interface Outcome {
  /** The codes of its diagnostics. */
  codes: string[];
  /** Why it was refused, one line for each problem; absent if it was read. */
  refused?: string[];
  /** Everything that is wrong with what was generated from it: code that does not compile, cases that fail, dead links in its docs. */
  faults: string[];
  cases: number;
  /** How long it took to read and emit, in milliseconds. */
  milliseconds: number;
}

/** Reads each document, emits and compiles its packages, runs the suite against the mock, and builds the docs. */
export async function tryDocuments(candidates: readonly Candidate[]): Promise<Map<string, Outcome>> {
  const packages = await ManyPackages.create();
  try {
    const buildDocs = await loadDocs();
    const outcomes = new Map<string, Outcome>();
    for (const candidate of candidates) outcomes.set(candidate.name, await tryOne(candidate, packages, buildDocs));
    const made = [...outcomes].filter(([, { refused }]) => refused === undefined).map(([name]) => name);
    for (const [name, faults] of packages.compile(made)) outcomes.get(name)?.faults.push(...faults);
    for (const [name, { cases, failures }] of Object.entries(await runSuites(packages, made))) {
      const outcome = outcomes.get(name);
      outcome?.faults.push(...failures);
      if (outcome) outcome.cases = cases;
    }
    return outcomes;
  } finally {
    await packages.remove();
  }
}

async function tryOne({ name, path }: Candidate, packages: ManyPackages, buildDocs: BuildDocs): Promise<Outcome> {
  const start = performance.now();
  try {
    const api = buildModel(await readSpec(path, { rules: 'validity' }));
    const names = packages.names(name);
    const noted = new Diagnostics();
    const files: File[] = [];
    for (const emit of emitters) files.push(...(await emit(api, names, noted.note)));
    const milliseconds = performance.now() - start;
    await packages.add(name, api, files);
    const codes = [...api.diagnostics, ...noted.list(api.places)].map(({ code }) => code);
    return { codes, faults: buildDocs(api, names), cases: 0, milliseconds };
  } catch (error) {
    const milliseconds = performance.now() - start;
    const stack = error instanceof Problems ? [] : [`It ends in a stack. ${(error as Error).stack}`];
    const problems = error instanceof Problems ? error.problems : [];
    const refused = problems.map(({ code, place, finding, remedy }) => `${code} ${place}: ${finding} ${remedy}`);
    return { codes: [], refused, faults: stack, cases: 0, milliseconds };
  }
}

async function runSuites({ folder }: ManyPackages, names: readonly string[]): Promise<{ [name: string]: SuiteResult }> {
  const { VITEST: _vitest, ...env } = process.env;
  const { stdout, stderr } = await runProgram(
    process.execPath,
    [join(import.meta.dirname, 'run-suites.ts'), folder, ...names],
    { env },
  );
  if (!stdout.startsWith('{')) throw new Error(`The suites did not run.\n${stdout}${stderr}`);
  return JSON.parse(stdout);
}

/** Builds the docs of an API and returns what is wrong with them. */
type BuildDocs = (api: Api, names: Names) => string[];

/** The docs are a package of this workspace, which other code finds by its folder. */
async function loadDocs(): Promise<BuildDocs> {
  const load = (file: string) => import(pathToFileURL(join(root, readNames().folders.docs, 'src/runtime', file)).href);
  const [{ buildSite }, { html }, { deadLinks, repeatedIds }] = await Promise.all([
    load('build/build-site.ts'),
    load('markup/html.ts'),
    load('testing/dead-links.ts'),
  ]);
  return (api, names) => {
    const highlight = (text: string) => html`${text}`;
    const site: File[] = buildSite({ api, names, guides: [], highlight, note: () => {} });
    const described = JSON.stringify(api.document);
    const pages = new Map(site.map(({ path, content }) => [path, String(content)]));
    const missing = api.operations.filter(
      ({ method, path }) => ![...pages].some(([, page]) => page.includes(path) && page.includes(method)),
    );
    return [
      // The document itself may link to pages of the site that it was written for.
      ...deadLinks(pages).filter(
        (link: string) => !/assets\//.test(link) && !described.includes(link.split(': ')[1] ?? ''),
      ),
      ...repeatedIds(pages),
      ...missing.map(({ method, path }) => `The docs have no page of ${method} ${path}.`),
    ];
  };
}
