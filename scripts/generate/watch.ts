import { dirname } from 'node:path';
import { Problems } from '../command/problems.ts';
import { plural, seconds } from '../command/report.ts';
import { compareFiles, writeDrift } from './files.ts';
import type { FormatCache } from './generation.ts';
import { countDrift, printDrift } from './print-drift.ts';
import { watchFolders } from './watch-folders.ts';
import { generateFor, specOf } from './workspace.ts';

/** A save is over this many milliseconds after the last change, since editors write a file in several steps. */
const quiet = 20;

/**
 * Regenerates the workspace in `folder` whenever a file of its spec is saved, until the signal aborts. Prints the problems of a spec and
 * waits for the next save.
 */
export async function watch(folder: string, print: (text: string) => void, signal: AbortSignal): Promise<void> {
  const cache: FormatCache = new Map();
  let running = false;
  let again = false;

  async function regenerate(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      print(await regenerateOnce(folder, cache));
    } while (again);
    running = false;
  }

  await regenerate();
  const watched = dirname(specOf(folder));
  print(`Watching ${watched}. Press Ctrl+C to stop.\n`);
  let timer: NodeJS.Timeout | undefined;
  const stop = await watchFolders(watched, () => {
    clearTimeout(timer);
    timer = setTimeout(regenerate, quiet);
  });
  await new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
  clearTimeout(timer);
  stop();
}

/** Returns what to print. */
async function regenerateOnce(folder: string, cache: FormatCache): Promise<string> {
  const start = performance.now();
  try {
    const { files } = await generateFor(folder, cache);
    const drift = await compareFiles(folder, files);
    await writeDrift(folder, drift);
    const changed = countDrift(drift);
    const summary = changed === 0 ? 'nothing changed' : `${plural(changed, 'file')} changed`;
    return `${seconds(performance.now() - start)}  ${summary}\n${printDrift(drift, { stale: 'changed', missing: 'new', orphaned: 'removed' })}`;
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    return `\n${error.message}\n\nWaiting for the next save.\n`;
  }
}
