import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readManifest } from '../../command/manifest.ts';
import { root } from '../../command/root.ts';

test('pnpm compares `engines` with the Node.js that runs everything here', async () => {
  const settings = await readFile(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const { devDependencies = {} } = await readManifest(root);
  expect(/^nodeVersion: (.+)$/m.exec(settings)?.[1]).toBe(devDependencies.node);
});
