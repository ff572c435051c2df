import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from '../command/command.ts';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { releasedPath } from './released.ts';

/** Part of `pnpm version-packages`: keeps the document that the types package ships, to compare the next spec change with. */
await runCommand(async () => {
  const target = join(root, releasedPath);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(root, readNames().generated.types, 'openapi.json'), target);
  process.stdout.write(`${releasedPath} is the released document.\n`);
  return 0;
});
