import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs Redocly's command in a folder. */
export type RunCommand = (folder: string, options: readonly string[]) => Promise<void>;

/** Keeps Redocly's command loaded, since loading it takes four times as long as comparing two documents. One run at a time. */
export function keepRedocly(): { run: RunCommand; stop(): void } {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  const child = fork(join(import.meta.dirname, 'redocly-process.js'), { env, stdio: 'ignore' });
  return {
    async run(folder, options) {
      child.send({ folder, options });
      const [answer] = (await once(child, 'message', { signal: AbortSignal.timeout(60_000) })) as [{ error?: string }];
      if (answer.error !== undefined) throw new Error(answer.error);
    },
    stop: () => child.kill(),
  };
}
