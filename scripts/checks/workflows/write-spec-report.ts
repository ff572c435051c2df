import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../../command/command.ts';
import { problem } from '../../command/problems.ts';
import { root } from '../../command/root.ts';
import { diffApis } from '../../diff/diff-apis.ts';
import { readPolicy } from '../../diff/verdict/policy.ts';
import type { Api } from '../../generate/model/api.ts';
import { buildModel } from '../../generate/model/build.ts';
import { type Names, readNames } from '../../generate/names.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { printSpecReport, type SpecReport } from './spec-report.ts';

/** `pnpm spec:report BASE FILE`: compares the spec with that of the checkout in BASE. Writes the report to FILE as JSON and prints it as Markdown. */
await runCommand(
  async () => {
    const [base, file, ...others] = process.argv.slice(2);
    if (base === undefined || file === undefined || others.length > 0)
      throw problem(
        'pnpm spec:report',
        'The arguments must be a folder and a file.',
        'Run `pnpm spec:report BASE FILE`, with a checkout of the commit to compare with as BASE.',
      );
    const [old, now] = [await readModel(base), await readModel(root)];
    const policy = join(root, 'spec/release-policy.yaml');
    const verdict = await diffApis(
      old,
      now,
      (await stat(policy).catch(() => undefined)) ? await readPolicy(policy) : [],
    );
    const report: SpecReport = { verdict, reference: await diffReference(old, now) };
    await writeFile(file, JSON.stringify(report));
    process.stdout.write(printSpecReport(report));
    return 0;
  },
  { problems: 2 },
);

async function readModel(folder: string): Promise<Api> {
  return buildModel(await readSpec(join(folder, 'spec/openapi.yaml'), { rules: 'validity' }));
}

/** How the reference changes: a unified diff of the Markdown of all operations. */
async function diffReference(old: Api, now: Api): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-report-'));
  try {
    await writePages(join(folder, 'before'), old);
    await writePages(join(folder, 'after'), now);
    const args = ['diff', '--no-index', '--no-color', '--no-ext-diff', '--no-prefix', 'before', 'after'];
    return spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 }).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writePages(folder: string, api: Api): Promise<void> {
  const names = readNames();
  const { referenceMarkdown } = await loadReference(names);
  await mkdir(folder);
  for (const { path, content } of referenceMarkdown(api, names, () => {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

interface Reference {
  referenceMarkdown(api: Api, names: Names, warn: (warning: string) => void): { path: string; content: string }[];
}

/** Loads part of the docs package by its folder, so that this code names no package. */
function loadReference({ folders }: Names): Promise<Reference> {
  return import(pathToFileURL(join(root, folders.docs, 'src/runtime/machine/reference-markdown.ts')).href);
}
