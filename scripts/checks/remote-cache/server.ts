import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Installed by `pnpm runtimes`, in a project of its own, so that no other install grows. */
const program = join(import.meta.dirname, 'node_modules/turborepo-remote-cache/dist/cli.js');

/** Why the server cannot be started, and what to do; `undefined` if it is installed. */
export const missingServer = existsSync(program)
  ? undefined
  : 'The server of the remote cache is not installed. Run `pnpm runtimes`.';

/** A remote cache for turbo on this machine, which keeps its artifacts in a folder. */
export interface CacheServer {
  url: string;
  close(): Promise<void>;
}

/** Starts a server at a free port of the loopback interface. It accepts one token. */
export async function startCacheServer(folder: string, token: string): Promise<CacheServer> {
  const env = {
    HOST: '127.0.0.1',
    PORT: '0',
    TURBO_TOKEN: token,
    STORAGE_PATH: folder,
    STORAGE_PATH_USE_TMP_FOLDER: 'false',
    // The server keeps signatures if this has a value. It needs no key, because clients sign and verify.
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: 'on',
  };
  const child = spawn(process.execPath, [program], { env, cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const listening = (async () => {
    for await (const line of createInterface(child.stdout)) {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (url !== undefined) return url;
    }
    throw new Error('The server of the remote cache did not start.');
  })();
  const url = await listening;
  child.stdout.resume();
  return {
    url,
    async close() {
      child.kill();
      await closed;
    },
  };
}
