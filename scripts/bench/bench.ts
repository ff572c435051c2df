import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { generators, typesOnly } from './generators.ts';
import { largeDocument } from './large-document.ts';
import type { Benchmark, Measurement, Results } from './measure.ts';
import { runProcess } from './processes.ts';
import { createWorkspace, sizeOf, watchWorkspace } from './workspace.ts';

const ours = 'pnpm generate, all packages';
const verdict = 'pnpm spec:diff';
/** As `pnpm generate` starts it. */
const generateFiles = ['--import', './scripts/command/compile-cache.js', 'scripts/generate/generate.ts', '--files'];
const generateIn = join(import.meta.dirname, 'programs/generate.ts');

/** What the tool costs: generating, generating again, growth with the document, saves, verdicts. */
export const benchmark: Benchmark = async function* (isQuick) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const document = join(root, readNames().generated.types, 'openapi.json');
    yield generation('Generate from this spec', '1.3 × the time', document, folder, generateFiles);
    yield noChange();
    yield* growth(isQuick ? [10, 100] : [10, 100, 1000], isQuick ? 1 : 3, folder);
    yield* saves(isQuick ? 10 : 1000);
    yield await comparison(
      'A verdict on this spec',
      '3 × the time',
      5,
      JSON.parse(await readFile(document, 'utf8')),
      folder,
    );
    if (!isQuick)
      yield await comparison('A verdict on 1,000 operations', '3 × twice the time', 3, largeDocument(1000), folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** All that generate from a document, in processes of their own. */
function generation(title: string, promise: string, document: string, folder: string, command: string[]): Measurement {
  const others = [...generators(document, folder)].map(
    ([name, { args, out }]) => [name, () => runProcess(args, out)] as const,
  );
  const programs = { ...Object.fromEntries(others), [ours]: () => runProcess(command, root) };
  return { title, promise, base: typesOnly, rounds: 5, programs };
}

function noChange(): Measurement {
  const require = createRequire(join(root, 'package.json'));
  const pnpm = join(dirname(require.resolve('pnpm/package.json')), 'bin/pnpm.mjs');
  const turbo = ['run', 'generate', 'build'];
  const base = 'pnpm exec turbo run generate build';
  return {
    title: 'Generate and build without a change',
    promise: '2 × the time',
    base,
    rounds: 7,
    programs: {
      'turbo run generate build': () => runProcess([require.resolve('turbo/bin/turbo'), ...turbo], root),
      [base]: () => runProcess([pnpm, 'exec', 'turbo', ...turbo], root),
      'pnpm generate': () => runProcess([pnpm, 'generate'], root),
    },
  };
}

/** Documents of these sizes, each into an empty workspace; then the exponent with which the processor time grows. */
async function* growth(
  counts: readonly number[],
  rounds: number,
  folder: string,
): AsyncGenerator<Measurement, void, Results> {
  const cpu: number[] = [];
  for (const count of counts) {
    const workspace = await createWorkspace(largeDocument(count));
    const document = join(workspace, 'spec/openapi.yaml');
    const measurement = generation(`Generate from ${count} operations`, '4 × the CPU', document, folder, [
      generateIn,
      workspace,
    ]);
    const isLarge = count >= 1000;
    const results: Results = yield {
      ...measurement,
      rounds: isLarge ? 1 : rounds,
      ...(isLarge && { promise: '4 × the CPU, 600 MB' }),
    };
    cpu.push(results[ours]?.cpu ?? 0);
    const outputs = new Map([...generators(document, folder)].map(([name, { out }]) => [name, out]));
    outputs.set(ours, join(workspace, 'packages'));
    const sizes = await Promise.all([...outputs].map(async ([name, out]) => [name, await sizeOf(out)] as const));
    const title = `Output for ${count} operations, and the number of its files`;
    yield { title, promise: isLarge ? '20 MB' : '', rounds: 1, programs: constants(Object.fromEntries(sizes)) };
    await rm(workspace, { recursive: true });
  }
  const exponents = cpu.slice(1).map((value, index) => {
    const [smaller = 1, larger = 1] = counts.slice(index);
    return [
      `from ${smaller} to ${larger} operations`,
      { count: exponent(value / (cpu[index] ?? value), larger / smaller) },
    ];
  });
  yield {
    title: 'Exponent of the CPU time',
    promise: '1.05',
    rounds: 1,
    programs: constants(Object.fromEntries(exponents)),
  };
}

function exponent(factor: number, growth: number): number {
  return Number((Math.log(factor) / Math.log(growth)).toFixed(3));
}

/** Figures that are the same in every run, or already known. */
function constants(results: Results): Measurement['programs'] {
  return Object.fromEntries(Object.entries(results).map(([name, figures]) => [name, () => figures]));
}

/** From a save to the last generated file, while watching. */
async function* saves(operations: number): AsyncGenerator<Measurement, void, Results> {
  const cases: [
    title: string,
    promise: string,
    spec: object | string,
    file: string,
    edit: (text: string, run: number) => string,
  ][] = [
    [
      'this spec',
      '0.1 s',
      join(root, 'spec'),
      'openapi.yaml',
      (text, run) => text.replace(/^( {2}title: ).*$/m, `$1Edited ${run}`),
    ],
    [
      `${operations} operations`,
      'well under 1 s',
      largeDocument(operations),
      'openapi.yaml',
      (text, run) => text.replace(/"maxLength": \d+/, `"maxLength": ${41 + run}`),
    ],
  ];
  for (const [name, promise, spec, file, edit] of cases) {
    const watched = await watchWorkspace(await createWorkspace(spec));
    let run = 0;
    const save = () => watched.save(file, (text) => edit(text, ++run));
    yield { title: `A save while watching ${name}`, promise, rounds: 5, programs: { 'pnpm generate --watch': save } };
    await watched.close();
  }
}

/** A verdict on a document and a copy with one more optional property, beside generating types from both. */
async function comparison(
  title: string,
  promise: string,
  rounds: number,
  document: object,
  folder: string,
): Promise<Measurement> {
  const [old, now] = [join(folder, 'old.json'), join(folder, 'new.json')];
  await writeFile(old, JSON.stringify(document));
  const copy = structuredClone(document) as { components: { schemas: Record<string, { properties?: object }> } };
  const schema = Object.values(copy.components.schemas).find(({ properties }) => properties);
  if (schema) schema.properties = { ...schema.properties, extra: { type: 'string' } };
  await writeFile(now, JSON.stringify(copy));
  const types = generators(old, folder).get(typesOnly)?.args ?? [];
  const programs = {
    [typesOnly]: () => runProcess(types, folder),
    [verdict]: () => runProcess([join(root, 'scripts/diff/spec-diff.ts'), old, now], folder),
  };
  return { title, promise, base: typesOnly, rounds, programs };
}
