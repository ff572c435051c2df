import { expect, test } from 'vitest';
import { declare } from '../generate/emit/types/declare.ts';
import { asNode, type Node } from '../generate/spec/node.ts';
import { manyOperations } from '../testing/many-operations.ts';
import { diffApis } from './diff-apis.ts';
import { readApi } from './reading/read-api.ts';
import { orders } from './testing/edit.ts';

/** CPU time in milliseconds, which other programs do not lengthen. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test('a verdict costs at most as much as three times two runs of openapi-typescript', async () => {
  const { document } = manyOperations({ ...orders(), places: () => ({ file: '', line: 1, pointer: '' }) }, 100);
  const now = JSON.parse(JSON.stringify(document).replaceAll('"maxLength":100', '"maxLength":50')) as Node;
  const api = readApi(asNode(document));
  await declare(api);
  const twice = await cost(async () => [await declare(api), await declare(readApi(now))]);
  const diff = await cost(() => diffApis({ document }, { document: now }));
  expect(diff).toBeLessThan(3 * twice);
  // Equal documents need no types.
  expect(await cost(() => diffApis({ document }, { document: structuredClone(document) }))).toBeLessThan(twice / 4);
});
