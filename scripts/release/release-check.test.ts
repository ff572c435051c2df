import { spawnSync } from 'node:child_process';
import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { readPublicPackages } from './public-packages.ts';
import { copyWorkspace } from './rehearsal/copy-workspace.ts';
import { releasedPath } from './released.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-check-'));
  await copyWorkspace(root, folder);
  for await (const dist of glob('packages/*/dist', { cwd: root }))
    await cp(join(root, dist), join(folder, dist), { recursive: true });
  for await (const changeset of glob('.changeset/*.md', { cwd: folder })) await rm(join(folder, changeset));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(join(folder, path), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} does not hold ${from}`);
  await write(path, after);
}

/** The last release knew no `city`. */
async function releaseWithoutCity(): Promise<void> {
  const text = await readFile(join(folder, 'packages/payments-types/src/generated/openapi.json'), 'utf8');
  const document = JSON.parse(text) as { components: { schemas: { BillingAddress: Address } } };
  interface Address {
    required: string[];
    properties: Record<string, unknown>;
  }
  const { BillingAddress } = document.components.schemas;
  BillingAddress.required = BillingAddress.required.filter((name) => name !== 'city');
  delete BillingAddress.properties.city;
  await write(releasedPath, JSON.stringify(document));
}

function check(): { status: number | null; stdout: string; stderr: string } {
  const command = join(folder, 'scripts/release/release-check.ts');
  return spawnSync(process.execPath, [command], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    timeout: 60_000,
  });
}

test('without a changeset: what changed, and the changeset to paste, which is enough', async () => {
  await releaseWithoutCity();
  const { status, stdout, stderr } = check();
  expect({ status, failed: stdout.match(/failed .*/g) }).toEqual({ status: 1, failed: ['failed  changesets'] });
  expect(stderr).toMatch(
    /\.changeset\n {2}The spec needs a (minor|major) release of @scope\/.*, and the changesets declare none\. 1 change:\n/,
  );
  expect(stderr).toContain('POST /payments · request · billing.city: `city` is new and required.');
  const [pasted = ''] = /---\n'@scope\/[\s\S]*- `POST .*\n/.exec(stderr) ?? [];
  await write('.changeset/pasted.md', pasted);
  const again = check();
  expect(again.stderr).toBe('');
  expect(again.status).toBe(0);
});

test('all that is wrong at once, each with its place and what to do', async () => {
  const packages = await readPublicPackages(folder);
  await rm(join(folder, '.changeset/pasted.md'));
  await write(
    '.changeset/small.md',
    `---\n${packages.map(({ name }) => `'${name}': patch`).join('\n')}\n---\n\nNothing.\n`,
  );
  await edit('packages/payments-types/src/generated/lists.ts', /\n$/, '\n// By hand.\n');
  await edit('spec/openapi.yaml', /version: \d.*/, 'version: 98.0.0');
  await edit('packages/payments-client/api-report.md', 'class PaymentsClient', 'class Client');
  await write('packages/payments-types/dist/pay.test.js', 'export {};\n');
  const { status, stdout, stderr } = check();
  expect({ status, failed: stdout.match(/(?<=failed {2}).*/g) }).toEqual({
    status: 1,
    failed: [
      'changesets',
      'generated files',
      'version of the spec',
      '@scope/payments-client API report',
      '@scope/payments-types packed',
    ],
  });
  for (const message of [
    /needs a (minor|major) release of .*, and the changesets declare patch\./,
    /packages\/payments-types\/src\/generated\/lists\.ts\n {2}Out of date: .*\n {2}Run `pnpm generate`, and commit the result\./,
    /spec\/openapi\.yaml#\/info\/version\n {2}The spec is version 98\.0\.0, and @scope\/payments-client is .*\.\n/,
    /packages\/payments-client\/api-report\.md\n {2}What the package offers changed:\n(.*\n)*? {4}\+ export class PaymentsClient/,
    /@scope\/payments-types dist\/pay\.test\.js\n {2}It is not for those who install the package\./,
  ])
    expect(stderr).toMatch(message);
});

test('a spec that cannot be read: one message, exit code 2', async () => {
  await write('spec/openapi.yaml', 'swagger: "2.0"\n');
  const { status, stdout, stderr } = check();
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(`
spec/openapi.yaml:1
  This is not an OpenAPI 3.0 or 3.1 document; it says \`swagger: 2.0\`.
  Convert it, or give another file.

1 problem. No file was changed.
`);
});
