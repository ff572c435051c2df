import { parseYaml } from '@redocly/openapi-core';
import type { Problem } from '../../../../command/problems.ts';

/** A workflow of GitHub Actions, as text and parsed. */
export interface WorkflowFile {
  /** The path to show. */
  file: string;
  text: string;
  workflow: Workflow;
}

/** The members of a workflow that the rules read. */
interface Workflow {
  on?: unknown;
  permissions?: unknown;
  defaults?: { run?: { shell?: string } };
  jobs?: Record<string, Job>;
}

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps?: Step[];
}

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
}

/** Returns the problems of a workflow; empty if it keeps the rule. */
export type WorkflowRule = (file: WorkflowFile) => Problem[];

export function parseWorkflow(file: string, text: string): WorkflowFile {
  return { file, text, workflow: parseYaml(text) as Workflow };
}

/** The lines of the file, each with its place. */
export function linesOf({ file, text }: WorkflowFile): { place: string; line: string }[] {
  return text.split('\n').map((line, index) => ({ place: `${file}:${index + 1}`, line }));
}

/** The jobs, each with its place. */
export function jobsOf({ file, workflow }: WorkflowFile): { place: string; job: Job }[] {
  return Object.entries(workflow.jobs ?? {}).map(([name, job]) => ({ place: `${file} job ${name}`, job }));
}

/** The steps of all jobs, each with its job. */
export function stepsOf(file: WorkflowFile): { place: string; job: Job; step: Step }[] {
  return jobsOf(file).flatMap(({ place, job }) => (job.steps ?? []).map((step) => ({ place, job, step })));
}

/** Whether the job can get an OpenID Connect token, which proves to npm and to Pages which workflow it is. */
export function hasIdentity(job: Job): boolean {
  return job.permissions?.['id-token'] === 'write';
}

/** Whether the job holds a token that can write: to npm, to the repository, or to its pull requests. */
export function canWrite(job: Job): boolean {
  return Object.values(job.permissions ?? {}).includes('write');
}

/** Whether the step checks out a repository. */
export function isCheckout({ uses }: Step): boolean {
  return uses?.startsWith('actions/checkout@') ?? false;
}
