import { dirname } from 'node:path';
import { Problems } from '../command/problems.ts';
import { plural, seconds } from '../command/report.ts';
import { writeDrift } from './files.ts';
import { FormatCache } from './format-cache.ts';
import { countDrift, printDrift } from './print-drift.ts';
import { watchFolders } from './watch-folders.ts';
import { compareWorkspace, specOf } from './workspace.ts';

/** In milliseconds. Editors save a file in several steps; after this long without a change, the save is complete. */
const quiet = 20;

/**
 * Regenerates the workspace in `folder` whenever a file of its spec is saved, until the signal aborts. Prints the problems of a spec and
 * waits for the next save. Runs `follow` whenever generated files have changed, and once at the start.
 */
export async function watch(
  folder: string,
  print: (text: string) => void,
  signal: AbortSignal,
  follow: () => Promise<void> = async () => {},
): Promise<void> {
  const cache = await FormatCache.read(folder);
  let running = false;
  let again = false;
  let isFirst = true;

  async function regenerate(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      const { text, changed } = await regenerateOnce(folder, cache);
      print(text);
      if (changed > 0 || (changed === 0 && isFirst)) {
        isFirst = false;
        await follow();
      }
    } while (again && !signal.aborted);
    running = false;
  }

  // Watch before the first run, so that a save during it is noticed.
  const watched = dirname(specOf(folder));
  let timer: NodeJS.Timeout | undefined;
  const stop = await watchFolders(watched, () => {
    clearTimeout(timer);
    timer = setTimeout(regenerate, quiet);
  });
  await regenerate();
  if (!signal.aborted) {
    print(`Watching ${watched}. Press Ctrl+C to stop.\n`);
    await new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
  }
  clearTimeout(timer);
  stop();
}

/** Returns the text to print and the number of files that changed, which is NaN if the spec has problems. */
async function regenerateOnce(folder: string, cache: FormatCache): Promise<{ text: string; changed: number }> {
  const start = performance.now();
  try {
    const { drift } = await compareWorkspace(folder, { cache });
    await writeDrift(folder, drift);
    const changed = countDrift(drift);
    const summary = changed === 0 ? 'nothing changed' : `${plural(changed, 'file')} changed`;
    const list = printDrift(drift, { stale: 'changed', missing: 'new', orphaned: 'removed' });
    return { text: `${seconds(performance.now() - start)}  ${summary}\n${list}`, changed };
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    return { text: `\n${error.message}\n\nWaiting for the next save.\n`, changed: Number.NaN };
  }
}
