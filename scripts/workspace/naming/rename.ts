import { type Names, packageKinds } from '../../generate/names.ts';

/** A name in one workspace, and the corresponding name in the other. */
type Pair = readonly [from: string, to: string];

/** Every name derived from an API's name and scope, in two workspaces. */
function pairs(from: Names, to: Names): Pair[] {
  return [
    ...packageKinds.flatMap((kind): Pair[] => [
      [from.packages[kind], to.packages[kind]],
      [from.folders[kind], to.folders[kind]],
      [`${from.api}-${kind}`, `${to.api}-${kind}`],
    ]),
    ...['scripts', 'examples'].map((folder): Pair => [`${from.scope}/${folder}`, `${to.scope}/${folder}`]),
    [from.commands.mock, to.commands.mock],
    [from.commands.contract, to.commands.contract],
    [`${from.api}-workspace`, `${to.api}-workspace`],
    [`${from.client}Options`, `${to.client}Options`],
    [from.client, to.client],
  ];
}

/** Replaces the names of one workspace with those of another. Only whole names, such as those of packages and of the client. */
export function renameText(text: string, from: Names, to: Names): string {
  const names = new Map(pairs(from, to));
  const whole = [...names.keys()].sort((left, right) => right.length - left.length).map(escapePattern);
  return text
    .replaceAll(
      new RegExp(`(?<![\\w@-]|@[\\w.-]+/)(${whole.join('|')})(?![\\w-])`, 'g'),
      (found) => names.get(found) ?? found,
    )
    .replaceAll(new RegExp(`(?<![A-Za-z0-9_])${escapePattern(from.variables)}_(?=[A-Z])`, 'g'), `${to.variables}_`);
}

/** Replaces names in the import specifiers of TypeScript or JavaScript only. */
export function renameImports(code: string, from: Names, to: Names): string {
  return code.replaceAll(
    /(\bfrom |\bimport |\bimport\(|\bnew URL\()(['"])([^'"\n]+)\2/g,
    (_all, before: string, quote: string, specifier: string) =>
      `${before}${quote}${renameText(specifier, from, to)}${quote}`,
  );
}

/** The path of a file in the other workspace. */
export function renamePath(path: string, from: Names, to: Names): string {
  const kind = packageKinds.find((kind) => path.startsWith(`${from.folders[kind]}/`));
  if (kind === undefined) return path;
  return to.folders[kind] + renameText(path.slice(from.folders[kind].length), from, to);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
