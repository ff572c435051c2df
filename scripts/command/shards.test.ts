import { expect, test } from 'vitest';
import { root } from './root.ts';
import { runProgram, toolPath } from './run-program.ts';

/** The test files that `pnpm test` runs with these options, each with its project. */
async function list(...options: string[]): Promise<string[]> {
  const env = { ...process.env, PATH: toolPath, VITEST: undefined, NODE_OPTIONS: undefined };
  const run = await runProgram('vitest', ['list', '--filesOnly', ...options], { cwd: root, env, timeout: 60_000 });
  return run.stdout.trimEnd().split('\n');
}

test('shards of the tests together have every file once, though they are of several projects', async () => {
  const shards = [await list('--shard', '1/3'), await list('--shard', '2/3'), await list('--shard', '3/3')];
  const sizes = shards.map(({ length }) => length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(3);
  expect(shards.flat().sort()).toEqual((await list()).sort());
});
