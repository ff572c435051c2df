import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from '../command/command.ts';
import { root } from '../command/root.ts';
import { readNames } from '../generate/names.ts';
import { releasedPath } from './released.ts';

/** Part of `pnpm version-packages`: saves the document that the types package ships, with which the next spec change is compared. */
await runCommand(
  async () => {
    const target = join(root, releasedPath);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(root, readNames().generated.types, 'openapi.json'), target);
    process.stdout.write(`${releasedPath} is the released document.\n`);
    return 0;
  },
  { writes: true },
);
