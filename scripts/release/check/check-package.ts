import type { Problem } from '../../command/problems.ts';
import type { Budgets } from './budgets.ts';
import { checkContents } from './check-contents.ts';
import { checkSize } from './check-size.ts';
import { checkTarball } from './check-tarball.ts';
import { readTarball } from './tarball.ts';

/** Runs all checks on a packed package. `folder` is that of the package in the workspace. */
export async function checkPackage(
  name: string,
  folder: string,
  tarball: Buffer,
  budgets: Budgets,
): Promise<Problem[]> {
  const contents = readTarball(tarball);
  return [
    ...(await checkTarball(name, tarball)),
    ...checkContents(contents),
    ...checkSize(folder, tarball, contents, budgets),
  ];
}
