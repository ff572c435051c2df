import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../command/root.ts';
import { copySpec, type SpecCopy } from '../testing/copy-spec.ts';
import { run } from '../testing/run.ts';

const types = 'packages/payments-types/src/generated';
let spec: SpecCopy;
let out: string;

beforeEach(async () => {
  spec = await copySpec();
  out = await mkdtemp(join(tmpdir(), 'out-'));
});
afterEach(async () => {
  await spec.remove();
  await rm(out, { recursive: true, force: true });
});

const generate = (args: string[] = [], environment = {}) =>
  run('scripts/generate/generate.ts', ['--spec', spec.entry, '--out', out, ...args], environment);

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.sort().map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
}

describe('the same spec gives the same bytes', () => {
  test('in any time zone and locale, and the committed ones', async () => {
    const { code, stderr } = await generate([], { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    expect([code, stderr]).toEqual([0, '']);
    const written = await contents(out);
    expect(Object.keys(written).length).toBeGreaterThan(3);
    for (const [path, content] of Object.entries(written))
      expect(content, path).toBe(await readFile(join(root, path), 'utf8'));
  });

  test('in whatever order the keys stand', async () => {
    await generate();
    const before = await contents(out);
    await spec.edit(
      'components/schemas/BillingAddress.yaml',
      /type: object\ntitle: Billing address\n/,
      'title: Billing address\ntype: object\n',
    );
    await spec.edit(
      'components/schemas/BillingAddress.yaml',
      '[city, country, state, street, zipcode]',
      '[zipcode, city, state, street, country]',
    );
    await generate();
    // Where the spec says what depends on the order in its files, and nothing else does.
    const places = 'packages/payments-contract-tests/src/generated/places.ts';
    expect(await contents(out)).toEqual({ ...before, [places]: expect.stringContaining('BillingAddress.yaml') });
  });
});

test('an added optional field shows in types and document, and nowhere it does not belong', async () => {
  await generate();
  const before = await contents(out);
  await spec.edit(
    'components/schemas/PaymentCustomer.yaml',
    /$/,
    "  nickname:\n    type: string\n    description: What friends say.\n    examples: ['Ada']\n",
  );
  const { stdout } = await generate();
  const after = await contents(out);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const schemas = after[`${types}/schemas.ts`] ?? '';
  expect(schemas).toContain('  /**\n   * What friends say.\n   *\n   * @example Ada\n   */\n  nickname?: string;\n');
  expect(stdout).toContain(`  changed    ${types}/schemas.ts  +6 -0\n`);
  expect(after[`${types}/lists.ts`]).toBe(before[`${types}/lists.ts`]);
  expect(after[`${types}/openapi.ts`]).toBe(before[`${types}/openapi.ts`]);
});

describe('--check', () => {
  test('passes after generate and names every hand edit', async () => {
    await generate();
    expect(await generate(['--check'])).toMatchObject({ code: 0, stderr: '' });
    const before = await contents(out);
    await writeFile(join(out, types, 'schemas.ts'), `${before[`${types}/schemas.ts`]}// by hand\n`);
    await rm(join(out, types, 'lists.ts'));
    await writeFile(join(out, types, 'extra.ts'), '');
    const { code, stdout } = await generate(['--check']);
    expect(code).toBe(1);
    expect(stdout).toContain(`  stale      ${types}/schemas.ts  +0 -1\n  missing    ${types}/lists.ts`);
    expect(stdout).toContain(`  orphaned   ${types}/extra.ts\n`);
    expect(stdout).toContain('Run `pnpm generate`');
    await generate();
    expect(await contents(out)).toEqual(before);
  });
});

test('--watch regenerates on save, waits a fault out, and stops when told', async () => {
  await generate();
  const child = spawn(process.execPath, [
    join(root, 'scripts/generate/generate.ts'),
    '--watch',
    '--spec',
    spec.entry,
    '--out',
    out,
  ]);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const shows = (text: string) => expect.poll(() => output, { timeout: 10_000 }).toContain(text);
  try {
    await shows('Watching');
    await spec.edit('components/schemas/BillingAddress.yaml', 'City or town.', 'City, town or village.');
    await shows(`changed    ${types}/schemas.ts`);
    expect(await readFile(join(out, types, 'schemas.ts'), 'utf8')).toContain('City, town or village.');
    // Most editors save by putting a new file in the place of the old one.
    const saved = join(spec.folder, 'spec/components/schemas/BillingAddress.yaml');
    await writeFile(`${saved}.new`, (await readFile(saved, 'utf8')).replace('City, town or village.', 'Any place.'));
    await rename(`${saved}.new`, saved);
    await expect
      .poll(() => readFile(join(out, types, 'schemas.ts'), 'utf8'), { timeout: 10_000 })
      .toContain('Any place.');
    await spec.edit('components/schemas/BillingAddress.yaml', 'type: object', 'type: objekt');
    await shows('Waiting for the next save.');
  } finally {
    child.kill('SIGINT');
  }
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
});

describe('bad input gives one message with place and remedy, and changes no file', () => {
  const cases: { name: string; break: () => Promise<unknown>; says: RegExp; exit?: 2 }[] = [
    {
      name: 'broken YAML',
      break: () => spec.edit('openapi.yaml', 'info:', 'info: {'),
      says: /spec\/openapi\.yaml:\d+:\d+\n {2}It does not parse: .+\n {2}Correct it/,
    },
    {
      name: 'broken YAML in another file',
      break: () => spec.edit('components/schemas/Metadata.yaml', 'type: object', 'type: {'),
      says: /Metadata\.yaml:\d+:\d+\n.+\n/,
    },
    {
      name: 'a reference to nowhere',
      break: () => spec.edit('components/schemas/Customer.yaml', 'NewCustomer.yaml', 'NoCustomer.yaml'),
      says: /Customer\.yaml:\d+:\d+\n.*NoCustomer\.yaml`\n {2}Correct the path/,
    },
    {
      name: 'an unknown keyword',
      break: () => spec.edit('components/schemas/Metadata.yaml', 'maxProperties: 50', 'maxProps: 50'),
      says: /Metadata\.yaml:\d+:\d+\n.*`maxProps`.*\n.*/,
    },
    {
      name: 'a keyword that the model cannot express',
      break: () => spec.edit('components/schemas/Metadata.yaml', 'maxProperties: 50', 'patternProperties: {}'),
      says: /Metadata\.yaml:\d+ #\/patternProperties\n {2}`patternProperties` has no form in the generated code\.\n {2}Say it/,
    },
    {
      name: 'not OpenAPI',
      break: () => writeFile(spec.entry, 'hello: world\n'),
      says: /openapi\.yaml:1\n {2}This is not an OpenAPI 3\.0 or 3\.1 document\.\n/,
      exit: 2,
    },
    {
      name: 'no such file',
      break: () => rm(spec.entry),
      says: /openapi\.yaml\n {2}There is no such file\.\n/,
      exit: 2,
    },
    {
      name: 'an unwritable folder',
      break: async () => {
        await rm(join(out, types, '..'), { recursive: true });
        await writeFile(join(out, types, '..'), 'a file where a folder should be');
      },
      says: /packages.*\n {2}It cannot be written: .+\n {2}Make the folder writable/,
      exit: 2,
    },
  ];

  test.each(cases)('$name', async ({ break: breakIt, says, exit = 1 }) => {
    await mkdir(join(out, types), { recursive: true });
    await writeFile(join(out, types, 'orphan.ts'), 'as it was');
    await breakIt();
    const before = await contents(out);
    const { code, stdout, stderr } = await generate();
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/\n\d+ problems?\. No file was changed\.\n$/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([code, stdout]).toEqual([exit, '']);
    expect(await contents(out)).toEqual(before);
  });

  test('several faults are reported together', async () => {
    await spec.edit('components/schemas/Metadata.yaml', 'maxProperties: 50', 'maxProps: 50');
    await spec.edit('components/schemas/BillingAddress.yaml', '    description: City or town.\n', '');
    await spec.edit('components/schemas/Customer.yaml', 'NewCustomer.yaml', 'NoCustomer.yaml');
    const { stderr } = await generate();
    for (const file of ['Metadata', 'BillingAddress', 'Customer'])
      expect(stderr).toMatch(new RegExp(`${file}\\.yaml:\\d+:\\d+\n`));
  });

  test.each([[['--wrong']], [['--spec', 'x.yaml']], [['word']]])('options %j', async (args) => {
    const { code, stderr } = await run('scripts/generate/generate.ts', args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\npnpm generate\n {2}.+\n {2}.+\n\n1 problem\. No file was changed\.\n$/);
  });
});
