// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import type { Target } from '../runtime/exchange/target.ts';
import { type FuzzOptions, type FuzzReport, fuzz as fuzzSubjects } from '../runtime/fuzz/fuzz.ts';
import {
  type Regression,
  readRegressions as readFile,
  regressionsFile,
  saveRegressions as saveFile,
} from '../runtime/fuzz/regressions.ts';
import { subjectsOf } from '../runtime/fuzz/subject.ts';
import { contract } from './contract.ts';
import { suite } from './suite.ts';
import { suites } from './suites.ts';

export type { FuzzOptions, FuzzReport, Regression };

/**
 * Sends random bodies to each operation and checks every answer in full. The server must accept valid bodies and refuse invalid ones. A
 * failing body is reduced to the smallest one that fails in the same way.
 */
export async function fuzz(target: Target, options?: FuzzOptions): Promise<FuzzReport> {
  return fuzzSubjects(target, subjectsOf(contract, await suite.load(suites)), suite.base, options);
}

/** Reads regressions from a file in the folder, by default `library-contract.regressions.json`. */
export function readRegressions(
  folder: string,
  file: string = regressionsFile(contract.command),
): Promise<Regression[]> {
  return readFile(folder, file);
}

/** Adds new regressions to a file in the folder, by default `library-contract.regressions.json`, and returns them. */
export function saveRegressions(
  folder: string,
  found: readonly Regression[],
  file: string = regressionsFile(contract.command),
): Promise<Regression[]> {
  return saveFile(folder, found, file);
}
