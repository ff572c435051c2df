// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.
import { Suite } from '../runtime/runner/suite.ts';
import { contract } from './contract.ts';

/** The suite that the generated files declare their cases in. */
export const suite = new Suite(contract, process.env);

export const { base, describe, each, enumAt, every, it, operation, values } = suite;
