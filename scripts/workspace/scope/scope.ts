import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../../command/command.ts';
import { problem } from '../../command/problems.ts';
import { plural } from '../../command/report.ts';
import { root } from '../../command/root.ts';
import { isScope, renameScope, repositoryFields } from './rename.ts';

const help = `pnpm scope @NAME [options]

Puts all packages under the npm scope @NAME, in every file that names them. Do it before the first release: what is
published keeps its name.

  --repository URL   also say in each package.json where the source is, such as https://github.com/acme/payments;
                     a release with provenance needs it
  --dirty            even where files have changes that are not committed
  --help             this text

Exit code: 0 when all is renamed or was already, 2 when it cannot be.
`;

interface Manifest {
  name: string;
  private?: boolean;
  [field: string]: unknown;
}

await runCommand(
  async () => {
    const { values, positionals } = readOptions();
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    const files = await readFiles();
    const manifests = readManifests(files);
    const [from, names] = readNames(manifests);
    const to = readScope(positionals, names);
    const address = readAddress(values.repository);

    const changed = new Map<string, string>();
    for (const [path, text] of files) {
      const renamed = renameScope(text, from, to, names);
      const manifest = manifests.get(path);
      const wanted = manifest && address && !manifest.private ? addRepository(renamed, address, path) : renamed;
      if (wanted !== text) changed.set(path, wanted);
    }
    if (changed.size === 0) {
      process.stdout.write(
        `Nothing to do: all packages are under ${to}${address === undefined ? '' : `, and name ${address}`}.\n`,
      );
      return 0;
    }
    if (!values.dirty && git('status', '--porcelain') !== '')
      throw problem(
        'pnpm scope',
        'Some files have changes that are not committed.',
        'Commit them first, or say --dirty.',
      );
    for (const [path, text] of changed) await writeFile(join(root, path), text);
    if (from === to) {
      process.stdout.write(`${plural(changed.size, 'package')} now say where the source is.\n`);
      return 0;
    }
    process.stdout.write(`${plural(changed.size, 'file')} changed: ${from} is now ${to}.\n`);
    return settle(files, [...changed.keys()]);
  },
  { problems: 2 },
);

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { repository: { type: 'string' }, dirty: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw problem('pnpm scope', (error as Error).message.split('. ')[0] ?? '', 'See `pnpm scope --help`.');
  }
}

/** All text files that git tracks, by path. */
async function readFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of git('ls-files', '-z').split('\0')) {
    if (path === '') continue;
    const text = await readFile(join(root, path), 'utf8').catch(() => '\0');
    if (!text.includes('\0')) files.set(path, text);
  }
  return files;
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch {
    throw problem(
      'pnpm scope',
      'git does not know the files here.',
      'Run it in a clone, so that the change can be undone.',
    );
  }
}

function readManifests(files: ReadonlyMap<string, string>): Map<string, Manifest> {
  const paths = [...files.keys()].filter((path) => /^(packages\/[^/]+|scripts|examples)\/package\.json$/.test(path));
  return new Map(paths.map((path) => [path, JSON.parse(files.get(path) ?? '')]));
}

/** The scope that all packages have now, and their names without it. */
function readNames(manifests: ReadonlyMap<string, Manifest>): [scope: string, names: string[]] {
  const parts = [...manifests.values()].map(({ name }) => name.split('/') as [string, string]);
  const scopes = [...new Set(parts.map(([scope]) => scope))];
  if (scopes.length !== 1)
    throw problem('package.json', `The packages are under ${scopes.join(' and ')}.`, 'Put them under one scope first.');
  return [scopes[0] ?? '', parts.map(([, name]) => name)];
}

function readScope([scope = '', ...others]: string[], names: readonly string[]): string {
  const longest = names.reduce((left, right) => (left.length > right.length ? left : right), '');
  if (others.length === 0 && isScope(scope, longest)) return scope;
  throw problem(
    `pnpm scope ${[scope, ...others].join(' ')}`.trimEnd(),
    scope === '' ? 'It names no scope.' : 'This is no npm scope.',
    'Name your organisation or user on npm: @ and then small letters, digits, hyphens, dots and underscores, such as @acme.',
  );
}

function readAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const trimmed = address.replace(/(\.git)?\/*$/, '');
  if (/^https:\/\/[\w.-]+(\/[\w.-]+){2,}$/.test(trimmed)) return trimmed;
  throw problem(
    '--repository',
    `\`${address}\` is not the address of a repository.`,
    'Give one such as https://github.com/acme/payments.',
  );
}

function addRepository(manifest: string, address: string, path: string): string {
  const { name, version, description, license, ...others } = JSON.parse(manifest);
  const fields = { name, version, description, license, ...others, ...repositoryFields(address, posix.dirname(path)) };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** Makes all that depends on the names' length and order: links, order of imports, line breaks, generated files. */
function settle(files: ReadonlyMap<string, string>, changed: readonly string[]): number {
  const code = changed.filter((path) => /\.(ts|json)$/.test(path) && files.has(path));
  const steps = [
    ['pnpm', 'install', '--offline', '--no-frozen-lockfile', '--silent'],
    ['biome', 'check', '--write', '--log-level=error', ...code],
    ['node', 'scripts/generate/generate.ts', '--files'],
  ];
  for (const [command = '', ...args] of steps) {
    const bin = command === 'node' ? process.execPath : join(root, 'node_modules/.bin', command);
    const { status } = spawnSync(bin, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status === 0) continue;
    process.stderr.write(`\n\`${command} ${args[0]}\` failed. \`git restore .\` undoes all of it.\n`);
    return 2;
  }
  process.stdout.write('Next: look at `git diff`, run `pnpm check`, and commit.\n');
  return 0;
}
