import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from '../command/command.ts';
import { root } from '../command/root.ts';
import { releasedPath } from './released.ts';

/** Keeps the document that goes into the types package now, for the next spec change to be compared with. Part of `version-packages`. */
await runCommand(async () => {
  const target = join(root, releasedPath);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(root, 'packages/payments-types/src/generated/openapi.json'), target);
  process.stdout.write(`${releasedPath} is the released document.\n`);
  return 0;
});
