import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { cp, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../../command/manifest.ts';
import { problem } from '../../command/problems.ts';
import type { Shell } from './shell.ts';

/** A registry without an upstream: it serves only what is published to it. */
export interface Registry extends AsyncDisposable {
  /** Name and version of the program. */
  title: string;
  url: string;
  /** The environment in which package managers use it and ignore the configuration of this machine. */
  env: Record<string, string>;
}

/**
 * Installs the registry, as locked in `registry/`, in `folder`, which must exist, and starts it on a free port of loopback. It ends with this
 * process or when disposed.
 */
export async function startRegistry(folder: string, shell: Shell, log: string): Promise<Registry> {
  await cp(join(import.meta.dirname, 'registry'), folder, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  // From the registry that this machine uses, hence with its configuration.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(npm|pnpm)_config_/i.test(name)));
  await shell.run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: folder,
    env: env as Record<string, string>,
    limit: 300_000,
  });
  const output = openSync(log, 'a');
  const child = fork(join(folder, 'serve.js'), { cwd: folder, stdio: ['ignore', output, output, 'ipc'] });
  const ended = once(child, 'exit');
  const message = await Promise.race([once(child, 'message', { signal: AbortSignal.timeout(60_000) }), ended]);
  const { port } = (message[0] ?? {}) as { port?: number };
  if (port === undefined) throw problem('verdaccio', 'The registry did not start.', `Read its log: ${log}`);
  const host = `127.0.0.1:${port}`;
  // Publishing needs a token; the registry accepts any.
  await writeFile(join(folder, 'npmrc'), `registry=http://${host}/\n//${host}/:_authToken=rehearsal\n`);
  const { version } = await readManifest(await realpath(join(folder, 'node_modules/verdaccio')));
  return {
    title: `verdaccio ${version}`,
    url: `http://${host}`,
    env: {
      npm_config_registry: `http://${host}/`,
      npm_config_userconfig: join(folder, 'npmrc'),
      npm_config_cache: join(folder, 'cache'),
      npm_config_update_notifier: 'false',
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
