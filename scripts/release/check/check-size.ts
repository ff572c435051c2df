import { basename } from 'node:path';
import type { Problem } from '../../command/problems.ts';
import { budgets } from './budgets.ts';
import type { Contents } from './tarball.ts';

/** Holds what a package weighs, packed and unpacked, against its budget. `folder` is that of the package. */
export function checkSize(folder: string, tarball: Buffer, { manifest, files }: Contents): Problem[] {
  const budget = budgets[basename(folder)];
  const place = manifest.name;
  const file = 'scripts/release/check/budgets.ts';
  if (!budget) return [{ place, finding: 'It has no budget.', remedy: `Give it one in ${file}.` }];
  const unpacked = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return (
    [
      ['packed', tarball.length],
      ['unpacked', unpacked],
    ] as const
  )
    .filter(([form, bytes]) => bytes > budget[form] * 1000)
    .map(([form, bytes]) => ({
      place,
      finding: `It weighs ${(bytes / 1000).toFixed(1)} kB ${form}, and its budget is ${budget[form]} kB. Heaviest: ${heaviest(files)}.`,
      remedy: `Make it lighter; or raise the budget in ${file}, and say in the commit what callers get for it.`,
    }));
}

function heaviest(files: ReadonlyMap<string, string>): string {
  return [...files]
    .map(([path, text]) => [path, Buffer.byteLength(text)] as const)
    .sort(([, left], [, right]) => right - left)
    .slice(0, 3)
    .map(([path, bytes]) => `${path} ${(bytes / 1000).toFixed(1)} kB`)
    .join(', ');
}
