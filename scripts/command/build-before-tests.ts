import { runTasks } from './tasks.ts';

/** Builds the packages before the tests of what is built, unless nothing has changed since. */
export default async function build(): Promise<void> {
  if (!(await runTasks(['build']))) throw new Error('The packages could not be built.');
}
