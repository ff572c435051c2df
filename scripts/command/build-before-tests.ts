import { runTasks } from './tasks.ts';

/** Builds the packages before tests that use the build; turbo skips what has not changed. */
export default async function build(): Promise<void> {
  if (!(await runTasks(['build']))) throw new Error('The build failed.');
}
