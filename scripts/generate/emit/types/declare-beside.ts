import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Declarations, Described } from './declare.ts';

let thread: Worker | undefined;
let isKept = false;

/**
 * Loads TypeScript in a thread of its own, which takes as long as reading a spec, so that it is there when types are declared. `keep` tells
 * whether that happens several times; else the thread ends after the first, which frees its memory.
 */
export function loadTypeScript({ keep = false }: { keep?: boolean } = {}): void {
  isKept = keep;
  if (thread) return;
  // Without the options of this process, whose paths may be relative to another folder.
  thread = new Worker(new URL('./thread.ts', import.meta.url), { execArgv: [] });
  thread.unref();
}

/** The declarations of a document: made in the other thread if there is one, else in this one. */
export async function declareBeside(described: Described): Promise<Declarations> {
  if (!thread) return (await import('./declare.ts')).declare(described);
  thread.ref();
  thread.postMessage(described);
  const [answer] = (await once(thread, 'message')) as [{ declarations: Declarations } | { error: unknown }];
  if (isKept) thread.unref();
  else {
    await thread.terminate();
    thread = undefined;
  }
  if ('error' in answer) throw answer.error;
  return answer.declarations;
}
