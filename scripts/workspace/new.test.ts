import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNames } from '../generate/names.ts';
import { libraryDocument } from '../testing/library.ts';
import { run } from '../testing/run.ts';
import { runHere } from '../testing/run-here.ts';

const command = 'scripts/workspace/new.ts';

/** Making a workspace takes 15 seconds on an idle machine, most of it the compiler's; minutes on a busy one. */
const longest = 600_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new-'));
  await mkdir(join(folder, 'used'));
  await writeFile(join(folder, 'used/file'), '');
  await writeFile(join(folder, 'broken.yaml'), 'openapi: [');
  const document = { openapi: '3.1.0', info: { title: 'Books', version: '1.0.0' }, paths: {} };
  const degraded = { ...document, components: { schemas: { Book: { type: 'object', unheard: true } } } };
  await writeFile(join(folder, 'degraded.yaml'), JSON.stringify(degraded));
  const outside = { ...document, components: { schemas: { Book: { $ref: '../elsewhere/Book.yaml' } } } };
  await writeFile(join(folder, 'used/outside.yaml'), JSON.stringify(outside));
  await mkdir(join(folder, 'elsewhere'));
  await writeFile(join(folder, 'elsewhere/Book.yaml'), JSON.stringify({ type: 'object', unheard: true }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const mistakes: { name: string; args: string[]; want: string }[] = [
  { name: 'no folder', args: [], want: 'No folder was given.' },
  { name: 'two folders', args: ['a', 'b'], want: 'Several folders were given.' },
  { name: 'an unknown option', args: ['a', '--force'], want: "Unknown option '--force'" },
  { name: 'a folder that is not empty', args: ['used'], want: 'The folder is not empty.' },
  { name: 'a document that does not exist', args: ['a', '--spec', 'nowhere.yaml'], want: 'The file does not exist.' },
  { name: 'a document that does not parse', args: ['a', '--spec', 'broken.yaml'], want: 'Cannot be parsed' },
  {
    name: 'a warning with --strict',
    args: ['a', '--spec', 'degraded.yaml', '--strict'],
    want: '(unknown-keyword unheard)',
  },
  {
    name: 'a reference to another folder',
    args: ['a', '--spec', 'used/outside.yaml'],
    want: 'read only with `--allow',
  },
  {
    // What was allowed is read, and has a warning.
    name: 'a warning about what --allow lets it read',
    args: ['a', '--spec', 'used/outside.yaml', '--strict', '--allow', 'elsewhere'],
    want: '(unknown-keyword unheard)',
  },
  { name: 'a bad name', args: ['a', '--spec', libraryDocument, '--name', 'A B'], want: '`A B` is not a valid name.' },
  {
    name: 'a bad scope',
    args: ['a', '--spec', libraryDocument, '--scope', 'acme'],
    want: '`acme` is not an npm scope.',
  },
  {
    name: 'an update of a folder that is not a workspace',
    args: ['used', '--update'],
    want: 'This is not a workspace',
  },
];

test.each(mistakes)('refuses $name with one message, and writes nothing', async ({ args, want }) => {
  const before = await readdir(folder);
  const paths = args.map((arg) => (/^(a|b|used|elsewhere|(used\/)?\w+\.yaml)$/.test(arg) ? join(folder, arg) : arg));
  const { code, stderr } = await (args.length === 0 ? run : runHere)(command, paths);
  expect(stderr).toContain(want);
  expect(stderr).toMatch(/1 problem\. No file was changed\.\n$/);
  expect(code).toBe(2);
  expect(await readdir(folder)).toEqual(before);
});

describe('a workspace for another document', () => {
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', args, { cwd: join(folder, 'made') })).stdout;
  const read = (path: string) => readFile(join(folder, 'made', path), 'utf8');
  let files: string[];

  beforeAll(async () => {
    const author = { GIT_AUTHOR_NAME: 'test', GIT_AUTHOR_EMAIL: 'test@localhost' };
    const committer = { GIT_COMMITTER_NAME: 'test', GIT_COMMITTER_EMAIL: 'test@localhost' };
    const args = [join(folder, 'made'), '--spec', libraryDocument, '--scope', '@acme', '--no-install'];
    const { code, stdout, stderr } = await run(command, args, { ...author, ...committer }, longest);
    expect({ code, stdout, stderr }).toMatchObject({ code: 0, stderr: '' });
    files = (await git('ls-files')).trim().split('\n');
  }, longest);

  test('is committed, without the borrowed node_modules', async () => {
    expect(await git('status', '--porcelain', '--ignored')).toBe('');
    expect(files.filter((path) => /node_modules|\/dist\//.test(path))).toEqual([]);
  });

  test('has packages, a split spec and generated files', () => {
    for (const path of [
      'README.md',
      'pnpm-lock.yaml',
      'spec/openapi.yaml',
      'spec/paths/books.yaml',
      'spec/components/schemas/book.yaml',
      'packages/library-client/README.md',
      'packages/library-client/api-report.md',
      'packages/library-client/src/generated/make-books.ts',
      'packages/library-contract-tests/src/generated/suites.ts',
      'packages/library-docs/content/quick-start.md',
      '.github/workflows/checks.yml',
      '.changeset/first-release.md',
    ])
      expect(files).toContain(path);
  });

  test('uses its own names', async () => {
    const { api, scope } = readNames();
    expect(JSON.parse(await read('package.json')).api).toEqual({ name: 'library', scope: '@acme' });
    expect(JSON.parse(await read('packages/library-client/package.json'))).toMatchObject({
      name: '@acme/library-client',
      version: '2.4.1',
      description: 'A small typed client for Library */ API.',
      dependencies: { '@acme/library-types': 'workspace:*' },
    });
    expect(files.filter((path) => path.includes(`packages/${api}-`))).toEqual([]);
    const mention = await git(
      'grep',
      '--ignore-case',
      '--files-with-matches',
      '-E',
      `${api}|${scope}/`,
      '--',
      'scripts',
      'packages',
      'spec',
    ).catch(() => '');
    expect(mention).toBe('');
  });

  test('lists present lint problems, and is up to date', async () => {
    expect(await read('.redocly.lint-ignore.yaml')).toContain('spec/property-described:');
    expect(await run(command, [join(folder, 'made'), '--update'])).toMatchObject({
      code: 0,
      stdout: 'Nothing to do: the tool and the runtimes are up to date.\n',
    });
  });

  test('the tests of the tool stay where it is developed', () => {
    expect(files.filter((path) => path.startsWith('scripts/') && /\.test\.ts$|\/testing\//.test(path))).toEqual([]);
  });
});
