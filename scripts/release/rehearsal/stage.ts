import type { Registry } from './registry.ts';
import type { Shell } from './shell.ts';
import type { Steps } from './steps.ts';

/** What all parts of a rehearsal share. */
export interface Stage {
  steps: Steps;
  shell: Shell;
  registry: Registry;
  folder: string;
  /** The copy. */
  workspace: string;
}
