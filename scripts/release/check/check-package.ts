import type { Problem } from '../../command/problems.ts';
import { checkContents } from './check-contents.ts';
import { checkSize } from './check-size.ts';
import { checkTarball } from './check-tarball.ts';
import { readTarball } from './tarball.ts';

/** All gates that a packed package passes before it is published. `folder` is where it stands in the workspace. */
export async function checkPackage(name: string, folder: string, tarball: Buffer): Promise<Problem[]> {
  const contents = readTarball(tarball);
  return [...(await checkTarball(name, tarball)), ...checkContents(contents), ...checkSize(folder, tarball, contents)];
}
