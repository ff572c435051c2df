import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkApiReport } from './check-api-report.ts';

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'api-report-'));
  await write(
    'package.json',
    JSON.stringify({
      name: 'shop',
      type: 'module',
      exports: { '.': { types: './dist/index.d.ts' }, './data.json': './data.json' },
    }),
  );
  await write('dist/index.d.ts', "export * from './shop.js';\nexport { Shop as default } from './shop.js';\n");
  await write('dist/shop.d.ts', shop);
});
afterEach(() => rm(workspace, { recursive: true }));

const shop = `interface Base {
  /** Not for the report. */
  open: boolean;
}
export declare class Shop implements Base { open: boolean; }
export declare const limit: number;
export declare function visit(base: Base): void;
export {};
`;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(workspace, 'shop', path)), { recursive: true });
  await writeFile(join(workspace, 'shop', path), text);
}

const want = `# What shop offers

Written by \`pnpm release:check --update\`, and read in reviews: a line that goes or changes is a change for callers.

## shop

\`\`\`ts
export class Shop implements Base {
    open: boolean;
}
export { Shop as default };
export const limit: number;
export function visit(base: Base): void;
// Not exported, but part of the above.
interface Base {
    open: boolean;
}
\`\`\`
`;

test('a report contains every export, sorted, and the declarations that they use', async () => {
  expect(await checkApiReport(workspace, 'shop', true)).toEqual([]);
  expect(await readFile(join(workspace, 'shop/api-report.md'), 'utf8')).toBe(want);
  expect(await checkApiReport(workspace, 'shop', false)).toEqual([]);
});

test('a change is reported with the added and removed lines', async () => {
  await checkApiReport(workspace, 'shop', true);
  await write('dist/shop.d.ts', shop.replace('limit: number', 'limit: 10'));
  const [problem, ...others] = await checkApiReport(workspace, 'shop', false);
  expect(others).toEqual([]);
  expect(problem?.place).toBe('shop/api-report.md');
  expect(problem?.finding).toBe(
    'The API of the package changed:\n    - export const limit: number;\n    + export const limit: 10;',
  );
});

test('reports a package without a report, and one that is not built', async () => {
  expect((await checkApiReport(workspace, 'shop', false))[0]?.finding).toBe('The package has no API report.');
  await rm(join(workspace, 'shop/dist'), { recursive: true });
  await expect(checkApiReport(workspace, 'shop', false)).rejects.toThrow('The package is not built.');
});
