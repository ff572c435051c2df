import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../command/root.ts';
import type { Run } from '../command/run-program.ts';
import { buildModel } from '../generate/model/build.ts';
import { readNames } from '../generate/names.ts';
import { asList, asNode, type Json } from '../generate/spec/node.ts';
import { fromPointer } from '../generate/spec/pointer.ts';
import { readSpec } from '../generate/spec/read.ts';
import { run } from '../testing/run.ts';
import { checkApiReport } from './check/check-api-report.ts';
import { readPublicPackages } from './public-packages.ts';
import { copyWorkspace } from './rehearsal/copy-workspace.ts';
import { releasedPath } from './released.ts';

const names = readNames();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-check-'));
  await copyWorkspace(root, folder);
  for await (const dist of glob('packages/*/dist', { cwd: root }))
    await cp(join(root, dist), join(folder, dist), { recursive: true });
  for await (const changeset of glob('.changeset/*.md', { cwd: folder })) await rm(join(folder, changeset));
  for (const each of await readPublicPackages(folder)) await checkApiReport(folder, each.folder, true);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(join(folder, path), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} does not contain ${from}`);
  await write(path, after);
}

/** Makes a last release that lacks a required property of a request. Returns the name of the property. */
async function releaseWithoutProperty(): Promise<string> {
  const { document, ...spec } = await readSpec(join(folder, 'spec/openapi.yaml'), { rules: 'validity' });
  const { schemas } = buildModel({ document, ...spec });
  for (const { schema, usedIn } of schemas) {
    if (!usedIn.request || usedIn.response || schema.kind !== 'object') continue;
    const node = asNode(valueAt(document, schema.pointer));
    const [name] = asList(node.required).map(String);
    if (name === undefined || !(name in asNode(node.properties))) continue;
    node.required = asList(node.required).filter((each) => each !== name);
    delete asNode(node.properties)[name];
    await write(releasedPath, JSON.stringify(document));
    return name;
  }
  throw new Error('No request has a required property.');
}

function valueAt(document: Json, pointer: string): Json | undefined {
  return fromPointer(pointer).reduce<Json | undefined>((value, token) => asNode(value)[token], document);
}

function check(): Promise<Run> {
  return run(join(folder, 'scripts/release/release-check.ts'), []);
}

test('without a changeset it reports the changes and a changeset to paste, with which it passes', async () => {
  const property = await releaseWithoutProperty();
  const { code, stdout, stderr } = await check();
  expect({ code, failed: stdout.match(/failed .*/g) }).toEqual({ code: 1, failed: ['failed  changesets'] });
  expect(stderr).toMatch(
    /\.changeset\n {2}The spec needs a (minor|major) release of @.*, but the changesets declare none\. 1 change:\n/,
  );
  expect(stderr).toMatch(new RegExp(`· request · .*${property}: The required property \`${property}\``));
  const [pasted = ''] = /---\n'@[\s\S]*- `[A-Z]+ \/.*\n/.exec(stderr) ?? [];
  await write('.changeset/pasted.md', pasted);
  const again = await check();
  // In continuous integration it also reports its steps there.
  expect(again.stderr).not.toContain('problem');
  expect(again.code).toBe(0);
});

test('reports all problems at once, each with place and remedy', async () => {
  const packages = await readPublicPackages(folder);
  await releaseWithoutProperty();
  await rm(join(folder, '.changeset/pasted.md'), { force: true });
  await write(
    '.changeset/small.md',
    `---\n${packages.map(({ name }) => `'${name}': patch`).join('\n')}\n---\n\nNothing.\n`,
  );
  await edit(`${names.generated.types}/lists.ts`, /\n$/, '\n// Edited.\n');
  await edit('spec/openapi.yaml', /version: \d.*/, 'version: 98.0.0');
  await edit(`${names.folders.client}/api-report.md`, `class ${names.client}`, 'class Renamed');
  await write(`${names.folders.types}/dist/extra.test.js`, 'export {};\n');
  const { code, stdout, stderr } = await check();
  expect({ code, failed: stdout.match(/(?<=failed {2}).*/g) }).toEqual({
    code: 1,
    failed: [
      'changesets',
      'generated files',
      'version of the spec',
      `${names.packages.client} API report`,
      `${names.packages.types} packed`,
    ],
  });
  for (const message of [
    /needs a (minor|major) release of .*, but the changesets declare patch\./,
    new RegExp(
      `${names.generated.types}/lists\\.ts\n {2}Out of date: .*\n {2}Run \`pnpm generate\` and commit the result\\.`,
    ),
    new RegExp(
      `spec/openapi\\.yaml#/info/version\n {2}The spec has version 98\\.0\\.0, but ${names.packages.client} has .*\\.\n`,
    ),
    new RegExp(`${names.folders.client}/api-report\\.md\n.*\n(.*\n)*? {4}\\+ export class ${names.client}`),
    new RegExp(`${names.packages.types} dist/extra\\.test\\.js\n {2}`),
  ])
    expect(stderr).toMatch(message);
});

test('a spec that cannot be read is one problem, with exit code 2', async () => {
  await write('spec/openapi.yaml', 'swagger: "2.0"\n');
  const { code, stdout, stderr } = await check();
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(`
spec/openapi.yaml:1
  Not an OpenAPI 3.0, 3.1 or 3.2 document; it says \`swagger: 2.0\`.
  Convert it, or pass another file.

1 problem.
`);
});
