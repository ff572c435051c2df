import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problems } from '../command/problems.ts';
import { copyLending, lendingNames } from '../testing/lending.ts';
import { run } from '../testing/run.ts';
import { runHere } from '../testing/run-here.ts';
import type { SpecFolder } from '../testing/spec-folder.ts';
import { watch } from './watch.ts';
import { checkFiles, writeFiles } from './workspace.ts';

const types = lendingNames.generated.types;
let workspace: SpecFolder;

beforeEach(async () => {
  workspace = await copyLending();
});
afterEach(() => workspace.remove());

interface Result {
  code: number;
  output: string;
}

async function collect(command: (folder: string, print: (text: string) => void) => Promise<number>): Promise<Result> {
  let output = '';
  const code = await command(workspace.folder, (text) => {
    output += text;
  });
  return { code, output };
}

const generate = () => collect(writeFiles);
const check = () => collect(checkFiles);

async function contents(folder = join(workspace.folder, 'packages')): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths
    .sort()
    .map(async (path) => [path.slice(workspace.folder.length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
}

describe('the same spec gives the same bytes', () => {
  test('in any time zone and locale', async () => {
    const environment = { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const { code, stdout } = await run('scripts/generate/generate.ts', ['--check'], environment);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+ generated files up to date\.\n$/)]);
  });

  test('in any order of keys', async () => {
    await generate();
    const before = await contents();
    const file = 'components/schemas/Address.yaml';
    await workspace.edit(file, 'type: object\ntitle: Address\n', 'title: Address\ntype: object\n');
    await workspace.edit(file, '[city, country, street]', '[street, country, city]');
    await generate();
    expect(await contents()).toEqual(before);
  });
});

test('an added optional property changes types and document, and nothing else', async () => {
  await generate();
  const before = await contents();
  const property = "  nickname:\n    type: string\n    description: What friends say.\n    examples: ['Ada']\n";
  await workspace.edit('components/schemas/Borrower.yaml', /$/, property);
  const { output } = await check();
  await generate();
  const after = await contents();
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const schemas = after[`${types}/schemas.ts`] ?? '';
  expect(schemas).toContain('  /**\n   * What friends say.\n   *\n   * @example Ada\n   */\n  nickname?: string;\n');
  expect(output).toContain(`  stale      ${types}/schemas.ts  +6 -0\n`);
  expect(after[`${types}/lists.ts`]).toBe(before[`${types}/lists.ts`]);
  expect(after[`${types}/openapi.ts`]).toBe(before[`${types}/openapi.ts`]);
});

test('--check passes after a run and lists every file that was edited', async () => {
  await generate();
  expect((await check()).code).toBe(0);
  const before = await contents();
  const path = (file: string) => join(workspace.folder, types, file);
  await writeFile(path('schemas.ts'), `${before[`${types}/schemas.ts`]}// Edited.\n`);
  await rm(path('lists.ts'));
  await writeFile(path('extra.ts'), '');
  const { code, output } = await check();
  expect(code).toBe(1);
  expect(output).toContain(`  stale      ${types}/schemas.ts  +0 -1\n  missing    ${types}/lists.ts`);
  expect(output).toContain(`  orphaned   ${types}/extra.ts\n`);
  expect(output).toContain('Run `pnpm generate`');
  await generate();
  expect(await contents()).toEqual(before);
});

test('--watch regenerates on save, survives a mistake and stops on abort', async () => {
  const stop = new AbortController();
  let output = '';
  const print = (text: string) => {
    output += text;
  };
  const watching = watch(workspace.folder, print, stop.signal);
  const shows = (text: string) => expect.poll(() => output).toContain(text);
  const address = 'components/schemas/Address.yaml';
  const schemas = () => readFile(join(workspace.folder, types, 'schemas.ts'), 'utf8');
  await shows('Watching');
  await workspace.edit(address, 'City or town.', 'City, town or village.');
  await shows(`changed    ${types}/schemas.ts`);
  expect(await schemas()).toContain('City, town or village.');
  // Most editors save by moving a new file over the old one.
  const saved = join(workspace.folder, 'spec', address);
  await writeFile(`${saved}.new`, (await readFile(saved, 'utf8')).replace('City, town or village.', 'Any place.'));
  await rename(`${saved}.new`, saved);
  await expect.poll(schemas).toContain('Any place.');
  await workspace.edit(address, 'type: object', 'type: objekt');
  await shows('Waiting for the next save.');
  stop.abort();
  await watching;
});

describe('a mistake gives one message with place and remedy, and changes no file', () => {
  const schema = (name: string) => `components/schemas/${name}.yaml`;
  const cases: { name: string; make: () => Promise<unknown>; want: RegExp; exitCode?: 2 }[] = [
    {
      name: 'broken YAML',
      make: () => workspace.edit('openapi.yaml', 'info:', 'info: {'),
      want: /spec\/openapi\.yaml:\d+:\d+\n {2}.+\n {2}Correct that line/,
    },
    {
      name: 'broken YAML in another file',
      make: () => workspace.edit(schema('Notes'), 'type: object', 'type: {'),
      want: /Notes\.yaml:\d+:\d+\n.+\n/,
    },
    {
      name: 'a reference that leads nowhere',
      make: () => workspace.edit(schema('Member'), 'NewMember.yaml', 'NoMember.yaml'),
      want: /Member\.yaml:\d+:\d+\n.*NoMember\.yaml`\n {2}Correct the path/,
    },
    {
      name: 'an unknown keyword',
      make: () => workspace.edit(schema('Notes'), 'maxProperties: 50', 'maxProps: 50'),
      want: /Notes\.yaml:\d+:\d+\n.*`maxProps`.*\n.*/,
    },
    {
      name: 'a schema that consists of itself',
      make: () => workspace.edit(schema('Notes'), 'maxProperties: 50', 'allOf: [{ $ref: Notes.yaml }]'),
      want: /Notes\.yaml:\d+ #.*\n {2}`Notes` .+\n/,
    },
    {
      name: 'not OpenAPI',
      make: () => writeFile(workspace.entry, 'hello: world\n'),
      want: /openapi\.yaml:1\n {2}.*OpenAPI 3\.0, 3\.1 or 3\.2.*\n/,
      exitCode: 2,
    },
    {
      name: 'no such file',
      make: () => rm(workspace.entry),
      want: /openapi\.yaml\n {2}The file does not exist\.\n/,
      exitCode: 2,
    },
    {
      name: 'an unwritable folder',
      make: async () => {
        await rm(join(workspace.folder, types, '..'), { recursive: true });
        await writeFile(join(workspace.folder, types, '..'), 'a file where a folder should be');
      },
      want: /packages.*\n {2}Cannot be written: .+\n {2}Make the folder writable/,
      exitCode: 2,
    },
  ];

  test.each(cases)('$name', async ({ make, want, exitCode = 1 }) => {
    await mkdir(join(workspace.folder, types), { recursive: true });
    await writeFile(join(workspace.folder, types, 'orphan.ts'), 'as it was');
    await make();
    const before = await contents();
    const error = await generate().catch((failed) => failed);
    expect(error).toBeInstanceOf(Problems);
    expect(error.message).toMatch(want);
    expect(error.exitCode).toBe(exitCode);
    expect(await contents()).toEqual(before);
  });

  test('reports several at once', async () => {
    await workspace.edit(schema('Notes'), 'maxProperties: 50', 'maxProps: 50');
    await workspace.edit(schema('Address'), '    description: City or town.\n', '');
    await workspace.edit(schema('Member'), 'NewMember.yaml', 'NoMember.yaml');
    const error = await generate().catch((failed) => failed);
    for (const file of ['Notes', 'Address', 'Member'])
      expect(error.message).toMatch(new RegExp(`${file}\\.yaml:\\d+:\\d+\n`));
  });

  test.each([[['--wrong']], [['--spec', 'x.yaml']], [['word']]])('options %j', async (args) => {
    const { code, stderr } = await runHere('scripts/generate/generate.ts', args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\npnpm generate\n {2}.+\n {2}.+\n\n1 problem\. No file was changed\.\n$/);
  });
});

describe('--allow', () => {
  const allow = (...allowed: string[]) => collect((folder, print) => writeFiles(folder, print, { allow: allowed }));
  const country = () => readFile(join(workspace.folder, 'spec/components/schemas/Country.yaml'), 'utf8');
  const refer = (to: string) => workspace.edit('components/schemas/Address.yaml', 'Country.yaml', to);

  test('lets references lead to another folder', async () => {
    const elsewhere = join(workspace.folder, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'Country.yaml'), await country());
    await refer('../../../elsewhere/Country.yaml');
    await expect(allow()).rejects.toThrow('read only with `--allow');
    expect((await allow(elsewhere)).code).toBe(0);
  });

  test('lets references lead to a host, and to no other', async () => {
    const text = await country();
    const server = createServer((_request, response) => response.end(text)).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      await refer(`http://${host}/Country.yaml`);
      await expect(allow('schemas.example.com')).rejects.toThrow(`followed only with \`--allow ${host}\``);
      expect((await allow(host)).code).toBe(0);
    } finally {
      server.close();
    }
  });
});

describe('--strict', () => {
  const strict = () => collect((folder, print) => writeFiles(folder, print, { strict: true }));

  test('changes nothing for a spec that is expressed exactly', async () => {
    expect((await strict()).code).toBe(0);
  });

  test('makes a problem of a warning, and writes nothing', async () => {
    await workspace.edit('paths/loans.yaml', 'loans.create', 'use.create');
    await mkdir(join(workspace.folder, 'packages'));
    const error = await strict().catch((failed) => failed);
    expect(error.message).toMatch(
      /loans\.yaml:\d+ #.*\n {2}POST .+ reserved there\.\n {2}.+ \(no-client-method use\.create\)$/,
    );
    expect(error.exitCode).toBe(1);
    expect(await contents()).toEqual({});
    const { code, output } = await generate();
    expect([code, output]).toEqual([0, expect.stringContaining('(no-client-method use.create)')]);
  });
});
