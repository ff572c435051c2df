import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../command/root.ts';
import type { Json } from '../../../generate/model/api.ts';
import type { Names } from '../../../generate/names.ts';
import type { Handle } from './mutant.ts';

/** A case of the contract suite. */
export interface Case {
  path: string[];
  check: { fault?: string };
}

/** The server under test. */
export interface Target {
  token: string;
  fetch: Handle;
  seen: Map<string, Set<Json>>;
}

/** The parts of a mock's description that mutants change. */
export interface Description {
  operations: readonly { id: string; body?: { contents: readonly object[] } }[];
}

/** The contract suite and the mock of a workspace. */
export interface Subject {
  loadCases(): Promise<Case[]>;
  mockTarget(): Target;
  runCheck(check: Case['check'], target: Target): Promise<{ kind: string }>;
  fuzz(target: Target, options: { seed: number; runs: number }): Promise<{ regressions: { body: Json }[] }>;
  description: Description;
  createMock(description: Description, options: { credentials: string[] }): { fetch: Handle };
}

/** Loads the packages of a workspace by their folders, so that this code names no package. */
export async function loadSubject({ generated }: Names): Promise<Subject> {
  const load = (folder: string, file: string) => import(pathToFileURL(join(root, folder, file)).href);
  const [suite, fuzz, mock, runtime] = await Promise.all([
    load(generated['contract-tests'], 'index.ts'),
    load(generated['contract-tests'], 'fuzz.ts'),
    load(generated.mock, 'description.ts'),
    load(generated.mock, '../runtime/mock/create-mock.ts'),
  ]);
  const { loadCases, mockTarget, runCheck } = suite;
  return {
    loadCases,
    mockTarget,
    runCheck,
    fuzz: fuzz.fuzz,
    description: mock.description,
    createMock: runtime.createMock,
  };
}
