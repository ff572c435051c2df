import { canWrite, stepsOf, type WorkflowRule } from './support/workflow.ts';

/** What such a job may run of npm: pnpm in an exact version, to publish and to ask what is published. */
const allowed = /npx -y pnpm@\d+\.\d+\.\d+ (publish|view) /g;

/** A job that can write runs no dependency of ours: they could do with its token what they like. */
export const noInstallWithRights: WorkflowRule = (file) =>
  stepsOf(file)
    .filter(
      ({ job, step }) => canWrite(job) && /\b(npx|npm|pnpm|yarn)\b/.test((step.run ?? '').replaceAll(allowed, '')),
    )
    .map(({ place }) => ({
      place,
      finding: 'A job that can write runs code of dependencies.',
      remedy: 'Run it in a job that may only read, and hand the result on as an artifact.',
    }));
