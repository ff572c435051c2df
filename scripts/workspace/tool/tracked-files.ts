import { unable } from '../../command/problems.ts';
import { runProgram } from '../../command/run-program.ts';
import { type Names, packageKinds } from '../../generate/names.ts';

/** The owner of a file: the tool, whose files are the same in every workspace, or the API. */
export type Owner = 'tool' | 'api';

/** The relative paths of all files in `workspace` that git tracks or would add, sorted. */
export async function trackedFiles(workspace: string): Promise<string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const git = (more: string[]) => runProgram('git', more, { cwd: workspace });
  const [all, gone] = await Promise.all([git(args), git(['ls-files', '-z', '--deleted'])]);
  if (all.code !== 0 || gone.code !== 0)
    throw unable(workspace, 'This folder is not in a git repository.', 'Run the command in a clone of the repository.');
  const deleted = new Set(gone.stdout.split('\0'));
  return all.stdout
    .split('\0')
    .filter((path) => path !== '' && !deleted.has(path))
    .sort();
}

/** Tests and their support are not copied. */
const developed = [
  /\.test(-d)?\.ts$/,
  /\/(testing|__snapshots__|library|bench)\//,
  /^scripts\/checks\/(consumers|remote-cache|runtimes)\//,
  /^scripts\/workspace\/new-check\.ts$/,
];

/** The tool's files in the root folder. */
const toolFiles = new Set(
  'biome.json LICENSE pnpm-workspace.yaml redocly.yaml SECURITY.md tsconfig.base.json turbo.json vitest.config.ts .editorconfig .gitattributes .gitignore'.split(
    ' ',
  ),
);
const toolFolders = ['scripts/', 'spec/rules/', '.ci/', '.github/'];
const changesetFiles = new Set(['.changeset/README.md', '.changeset/config.json']);

/** Files about releases of this API, and guides for developers of the tool; neither is copied. */
const history =
  /^CONTRIBUTING\.md$|^bench\/|(^|\/)(CHANGELOG\.md|api-report\.md)$|^spec\/released\/|^\.changeset\/|^\.workspace\.json$|^pnpm-lock\.yaml$/;

/** The owner of the file at `path` in a workspace with these names; undefined if it is not copied. */
export function ownerOf(path: string, { folders }: Names): Owner | undefined {
  if (toolFolders.some((folder) => path.startsWith(folder)) || toolFiles.has(path))
    return isDeveloped(path) ? undefined : 'tool';
  if (changesetFiles.has(path)) return 'tool';
  if (history.test(path)) return undefined;
  const kind = packageKinds.find((kind) => path.startsWith(`${folders[kind]}/`));
  if (kind === undefined) return path === 'package.json' ? undefined : 'api';
  const inside = path.slice(folders[kind].length + 1);
  if (/^src\/((generated|library)\/|webhooks\.ts$)/.test(inside)) return undefined;
  // Tests of the API depend on files that are not copied.
  if (inside.startsWith('test/')) return undefined;
  if (/^(examples|content)\/|^README\.md$/.test(inside)) return 'api';
  return isDeveloped(path) ? undefined : 'tool';
}

function isDeveloped(path: string): boolean {
  return developed.some((pattern) => pattern.test(path)) && !path.startsWith('scripts/workspace/template/');
}
