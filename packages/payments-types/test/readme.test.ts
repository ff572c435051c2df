import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../../scripts/checks/consumers/compiler.ts';
import { createProject, type Project } from '../../../scripts/checks/consumers/project.ts';
import { independentValidator } from '../../../scripts/checks/consumers/validator.ts';
import { root } from '../../../scripts/command/root.ts';
import { shownOutput } from '../../../scripts/testing/shown-output.ts';

const run = promisify(execFile);
const source = join(root, 'packages/payments-types');
const hasPython = await run('python3', ['--version']).then(
  () => true,
  () => false,
);

let project: Project;
let readme: string;
let programs: string[];
beforeAll(async () => {
  project = await createProject();
  readme = await readFile(join(source, 'README.md'), 'utf8');
  programs = await readdir(join(source, 'examples'));
  for (const name of programs) await project.write(name, await readFile(join(source, 'examples', name), 'utf8'));
});
afterAll(() => project.remove());

const shown = (program: string) => shownOutput(readme, program);

/** Runs the command of the README that extracts the document, on the package of this repository. */
async function takeDocument(): Promise<void> {
  const [, command = ''] = /```sh\n(tar .*)\n```/.exec(readme) ?? [];
  const local = command.replace(/@[\w-]+\/payments-types/, source);
  await run('sh', ['-c', local], { cwd: project.folder });
}

test('the README quotes the programs verbatim', async () => {
  const quoted = [...readme.matchAll(/<!-- examples\/(\S+) -->\n\n```\w+\n([\s\S]*?)```/g)];
  expect(quoted.map(([, name]) => name).sort()).toEqual(programs);
  for (const [, name, code] of quoted) expect(code).toBe(await readFile(join(project.folder, name ?? ''), 'utf8'));
});

test('the programs compile', async () => {
  const files = programs.filter((name) => name.endsWith('.ts'));
  const options = { strict: true, module: 'nodenext', target: 'es2022', resolveJsonModule: true, types: [] };
  expect(await compile('5.9', project.folder, files, options)).toEqual([]);
});

test.each(['currency-picker.ts', 'validate.ts', 'document.ts'])('%s prints the output in the README', async (name) => {
  expect(shown(name)).not.toBe('');
  expect(await project.node(name)).toBe(shown(name));
});

test('the picker offers every currency by its name, and refuses others', async () => {
  const { options, picked } = await import('../examples/currency-picker.ts');
  expect(options.filter(({ value, label }) => value === label)).toEqual([]);
  const form = new FormData();
  form.set('currency', 'EUR');
  expect(picked(form)).toBe('EUR');
  form.set('currency', 'EURO');
  expect(() => picked(form)).toThrow('EURO is not a currency of the API.');
});

test('every list has its row', async () => {
  const lists = await import('../src/index.ts');
  const named = [...readme.matchAll(/^\| `(\w+)` +\| `(\w+)` +\| `(\w+)` +\|$/gm)].flatMap(([, , list, guard]) => [
    list,
    guard,
  ]);
  expect(named.sort()).toEqual(Object.keys(lists).sort());
});

test('the document can be extracted from the package, and has no external references', async () => {
  await takeDocument();
  const text = await readFile(join(project.folder, 'openapi.json'), 'utf8');
  expect(text).toBe(await readFile(join(source, 'src/generated/openapi.json'), 'utf8'));
  const references = [...text.matchAll(/"\$ref": "([^"]*)"/g)].map(([, reference]) => reference);
  expect(references.filter((reference) => !reference?.startsWith('#/components/'))).toEqual([]);
});

test.runIf(hasPython)(
  'the Python programs print the output in the README, and make a schema for any validator',
  async () => {
    await takeDocument();
    const { stdout } = await run('python3', ['currencies.py'], { cwd: project.folder });
    expect(stdout).toBe(shown('currencies.py'));

    await run('python3', ['request-schema.py'], { cwd: project.folder });
    const schema = JSON.parse(await readFile(join(project.folder, 'request.schema.json'), 'utf8'));
    const isRequest = independentValidator(schema);
    const customer = { customer_id: 'cus_1' };
    const billing = { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' };
    expect(isRequest({ billing, customer, product_cart: [{ product_id: 'pdt_1', quantity: 1 }] })).toBe(true);
    expect(isRequest({ billing, customer, product_cart: [{ product_id: 'pdt_1' }] })).toBe(false);
  },
);

test.skipIf(hasPython)('python3 is not here, so the programs in Python are not run', ({ skip }) => skip());
