/** Runs in a thread of its own: declares the types of each document that it is sent, in the order in which they come. */
import { parentPort } from 'node:worker_threads';
import '../../../command/compile-cache.js';
import type { Described } from './declare.ts';

const { declare } = await import('./declare.ts');

parentPort?.on('message', async (described: Described) => {
  parentPort?.postMessage(
    await declare(described).then(
      (declarations) => ({ declarations }),
      (error: unknown) => ({ error }),
    ),
  );
});
