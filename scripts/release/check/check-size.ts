import type { Problem } from '../../command/problems.ts';
import { packageKinds } from '../../generate/names.ts';
import { type Budgets, sizeOf } from './budgets.ts';
import type { Contents } from './tarball.ts';

/** Compares the size of a package, packed and unpacked, with the budget of its kind, which is the end of `folder`. */
export function checkSize(folder: string, tarball: Buffer, contents: Contents, budgets: Budgets): Problem[] {
  const { manifest, files } = contents;
  const kind = packageKinds.find((each) => folder.endsWith(`-${each}`));
  const budget = kind && budgets[kind];
  const place = manifest.name;
  const setting = '`budgets` of the root package.json';
  if (!budget) return [{ place, finding: 'The package has no size budget.', remedy: `Add one to ${setting}.` }];
  const size = sizeOf(tarball, contents);
  return (['packed', 'unpacked'] as const)
    .filter((form) => size[form] > budget[form] * 1000)
    .map((form) => ({
      place,
      finding: `${(size[form] / 1000).toFixed(1)} kB ${form}, over the budget of ${budget[form]} kB. Largest files: ${largest(files)}.`,
      remedy: `Make it smaller, or raise the budget in ${setting} and explain in the commit what callers get for it.`,
    }));
}

function largest(files: ReadonlyMap<string, string>): string {
  return [...files]
    .map(([path, text]) => [path, Buffer.byteLength(text)] as const)
    .sort(([, left], [, right]) => right - left)
    .slice(0, 3)
    .map(([path, bytes]) => `${path} ${(bytes / 1000).toFixed(1)} kB`)
    .join(', ');
}
