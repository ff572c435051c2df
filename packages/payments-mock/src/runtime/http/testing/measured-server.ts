/** A program that serves the mock. On each message it sends its parent the resources in use once all connections are closed. */
import { serve } from '@library/library-mock/serve';

const mock = await serve({ requestTimeout: 1500, maxBodySize: 4000, maxConnections: 200 });

/** The active resources of the event loop, apart from the listener and the channel to the parent. */
function handles(): string[] {
  return process.getActiveResourcesInfo().filter((name) => !/^(TCPServerWrap|PipeWrap|Timeout|Immediate)$/.test(name));
}

process.on('message', async () => {
  // Slow senders are cut off after a second.
  for (let tries = 0; handles().length > 0 && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  mock.reset();
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.({ handles: handles(), heap: process.memoryUsage().heapUsed });
});
process.send?.(mock.url);
