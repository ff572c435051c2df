import { mockTarget, type Target } from '../../../packages/payments-contract-tests/src/runtime/exchange/target.ts';
import { loadCases } from '../../../packages/payments-contract-tests/src/runtime/suite/load-cases.ts';
import type { Case } from '../../../packages/payments-contract-tests/src/runtime/suite/suite.ts';
import { description } from '../../../packages/payments-mock/src/generated/description.ts';
import { createCore } from '../../../packages/payments-mock/src/runtime/mock/create-mock.ts';
import { buildModel } from '../../generate/model/build.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { lenientMutants } from './lenient-mutants.ts';
import { survivors } from './measure.ts';
import type { Given, Handle } from './mutant.ts';
import { protocolMutants } from './protocol-mutants.ts';
import { requestMutants } from './request-mutants.ts';
import { responseMutants } from './response-mutants.ts';

/** How the contract suite does against servers with a fault, and against one without. */
export interface Strength {
  cases: number;
  mutants: number;
  /** Names of the mutants that no case catches. */
  survivors: string[];
  /** Names of the cases that fail although the server is right. */
  alarms: string[];
}

/** Measures the contract suite against every mutant that can be derived from the spec. */
export async function measureStrength(spec: string): Promise<Strength> {
  const api = buildModel(await readSpec(spec));
  const cases = await loadCases();
  const target = mockTarget();
  const mock = createCore(description, { credentials: [target.token] }).fetch;
  const { given, alarms } = await observe(mock, cases, target);
  const mutants = [
    ...requestMutants(api, description, target.token),
    ...responseMutants(api, mock, given),
    ...lenientMutants(mock),
    ...protocolMutants(mock, target.token, given),
  ];
  return { cases: cases.length, mutants: mutants.length, survivors: await survivors(mutants, cases, target), alarms };
}

/** Runs every case against the server as it is. Notes the statuses that it answers with, and the cases that fail. */
async function observe(
  mock: Handle,
  cases: readonly Case[],
  target: Target,
): Promise<{ given: Given; alarms: string[] }> {
  const given = new Map<string, string>();
  const alarms: string[] = [];
  for (const one of cases) {
    const noting: Handle = async (request) => {
      const response = await mock(request);
      const status = String(response.status);
      const isOfOperation = one.check.fault !== 'method' && one.check.fault !== 'path';
      if (isOfOperation && !given.has(status)) given.set(status, one.path[1] ?? '');
      return response;
    };
    const passed = await survivors([{ name: '', hints: [], serve: () => noting }], [one], target);
    if (passed.length === 0) alarms.push(one.path.join(' › '));
  }
  return { given, alarms };
}
