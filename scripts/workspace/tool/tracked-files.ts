import { unable } from '../../command/problems.ts';
import { runProgram } from '../../command/run-program.ts';
import { type Names, packageKinds } from '../../generate/names.ts';

/** Whose a file is: the tool's, which every workspace has alike, or this API's. */
export type Owner = 'tool' | 'api';

/** Paths of everything that git would commit in `workspace`, relative to it, sorted. */
export async function trackedFiles(workspace: string): Promise<string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const git = (more: string[]) => runProgram('git', more, { cwd: workspace });
  const [all, gone] = await Promise.all([git(args), git(['ls-files', '-z', '--deleted'])]);
  if (all.code !== 0 || gone.code !== 0)
    throw unable(workspace, 'git does not know the files here.', 'Run the command in a clone of the repository.');
  const deleted = new Set(gone.stdout.split('\0'));
  return all.stdout
    .split('\0')
    .filter((path) => path !== '' && !deleted.has(path))
    .sort();
}

/** Tests and what only they use stay where the tool is developed. */
const developed = [
  /\.test(-d)?\.ts$/,
  /\/(testing|__snapshots__|library|bench)\//,
  /^scripts\/checks\/(consumers|runtimes)\//,
  /^scripts\/workspace\/new-check\.ts$/,
];

/** Files of the tool that stand at the root, and its folders. */
const toolFiles = new Set(
  'biome.json LICENSE pnpm-workspace.yaml redocly.yaml SECURITY.md tsconfig.base.json turbo.json vitest.config.ts .editorconfig .gitattributes .gitignore'.split(
    ' ',
  ),
);
const toolFolders = ['scripts/', 'spec/rules/', '.ci/', '.github/'];
const changesetFiles = new Set(['.changeset/README.md', '.changeset/config.json']);

/** What a released workspace gathers and another API does not inherit, and what only the tool's developers follow. */
const history =
  /^CONTRIBUTING\.md$|(^|\/)(CHANGELOG\.md|api-report\.md)$|^spec\/released\/|^\.changeset\/|^\.workspace\.json$|^pnpm-lock\.yaml$/;

/** Whose the file at `path` is in a workspace with these names; nobody's when another workspace has no use for it. */
export function ownerOf(path: string, { folders }: Names): Owner | undefined {
  if (toolFolders.some((folder) => path.startsWith(folder)) || toolFiles.has(path))
    return isDeveloped(path) ? undefined : 'tool';
  if (changesetFiles.has(path)) return 'tool';
  if (history.test(path)) return undefined;
  const kind = packageKinds.find((kind) => path.startsWith(`${folders[kind]}/`));
  if (kind === undefined) return path === 'package.json' ? undefined : 'api';
  const inside = path.slice(folders[kind].length + 1);
  if (/^src\/(generated|library)\//.test(inside)) return undefined;
  // Its tests know files that stay here.
  if (inside.startsWith('test/')) return undefined;
  if (/^(examples|content)\/|^README\.md$/.test(inside)) return 'api';
  return isDeveloped(path) ? undefined : 'tool';
}

function isDeveloped(path: string): boolean {
  return developed.some((pattern) => pattern.test(path)) && !path.startsWith('scripts/workspace/template/');
}
