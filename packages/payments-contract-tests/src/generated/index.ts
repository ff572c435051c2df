// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { type Target, mockTarget as targetOfMock } from '../runtime/exchange/target.ts';
import { targetFrom as readTarget } from '../runtime/settings/settings.ts';
import type { Case } from '../runtime/suite/case.ts';
import { contract } from './contract.ts';
import { suite } from './suite.ts';
import { suites } from './suites.ts';

export type { Answer, Change, Check, Contract, Refusals, Rule } from '../runtime/exchange/check.ts';
export type { Finding } from '../runtime/exchange/finding.ts';
export type { Authorize, Target } from '../runtime/exchange/target.ts';
export { describeFailure, type Failure } from '../runtime/judge/failure.ts';
export type { Outcome } from '../runtime/judge/outcome.ts';
export { runCheck } from '../runtime/judge/run-check.ts';
export type { Config, Waiver } from '../runtime/settings/config.ts';
export { SettingError } from '../runtime/settings/setting-error.ts';
export { type Case, nameOf } from '../runtime/suite/case.ts';
export { type Result, type RunOptions, runSuite } from '../runtime/suite/run-suite.ts';
export type { Values } from '../runtime/suite/values.ts';

/** The mock as the server under test, in this process. */
export function mockTarget(): Target {
  return targetOfMock(contract);
}

/**
 * The server that `PAYMENTS_BASE_URL` names, with the credential in `PAYMENTS_TOKEN`; the mock without them.
 * @throws SettingError if a variable is missing or invalid.
 */
export function targetFrom(environment: { readonly [name: string]: string | undefined }): Target {
  return readTarget(contract, environment);
}

/** Every case of the contract, in the order of the document. */
export function loadCases(): Promise<Case[]> {
  return suite.load(suites);
}

/**
 * Sets values that the server under test knows, such as ids. They replace the examples of the document, so call it before the cases are
 * loaded. Initially they come from `PAYMENTS_VALUES`.
 */
export const useValues = suite.useValues;

/** Calls `load`, which imports generated files, and returns the cases that they declare. A file declares its cases once. */
export const collect = suite.collect;
