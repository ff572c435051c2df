import { removeBuilds, runTasks } from './tasks.ts';

/** Builds the packages before tests that use the build. Turbo restores at once what has not changed. */
export default async function build(): Promise<void> {
  await removeBuilds();
  if (!(await runTasks(['build']))) throw new Error('The build failed.');
}
