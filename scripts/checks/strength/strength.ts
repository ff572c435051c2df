import { promises } from '../../generate/cases/promises/promises.ts';
import { buildModel } from '../../generate/model/build.ts';
import type { Names } from '../../generate/names.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { alarmsOf, survivors } from './measure.ts';
import { chainMutants } from './mutants/chain-mutants.ts';
import { lenientMutants } from './mutants/lenient-mutants.ts';
import { protocolMutants } from './mutants/protocol-mutants.ts';
import { requestMutants } from './mutants/request-mutants.ts';
import { responseMutants } from './mutants/response-mutants.ts';
import type { Given, Handle } from './server/mutant.ts';
import { type Case, loadSubject, type Subject, type Target } from './server/subject.ts';
import { chainVariants } from './variants/chain-variants.ts';
import { correctVariants } from './variants/correct-variants.ts';

/** The results of the contract suite against mutants and against a correct server. */
export interface Strength {
  cases: number;
  mutants: number;
  /** Servers that differ from the mock in ways that the contract allows. */
  variants: number;
  /** Names of the mutants that pass all cases. */
  survivors: string[];
  /** Names of the cases that a correct server fails, after the name of the variant. */
  alarms: string[];
}

/** Measures the contract suite against every mutant that can be derived from the spec. */
export async function measureStrength(spec: string, names: Names): Promise<Strength> {
  const api = buildModel(await readSpec(spec));
  const subject = await loadSubject(names);
  const cases = await subject.loadCases();
  const target = subject.mockTarget();
  const serve = (): Handle => subject.createMock(subject.description, { credentials: [target.token] }).fetch;
  const mock = serve();
  const { given, alarms } = await observe(mock, cases, target, subject.runCheck);
  const echoed = api.operations.flatMap((operation) =>
    promises(operation, api).flatMap((owed) => ('repeats' in owed ? [owed.answer] : [])),
  );
  const mutants = [
    ...requestMutants(api, subject, target.token),
    ...responseMutants(api, mock, given),
    ...lenientMutants(mock, echoed),
    ...protocolMutants(mock, target.token, given),
    ...chainMutants(api, serve),
  ];
  const surviving = await survivors(mutants, cases, target, subject.runCheck);
  const variants = [...correctVariants(api, mock), ...chainVariants(api, serve)];
  alarms.push(...(await alarmsOf(variants, cases, target, subject.runCheck)));
  return { cases: cases.length, mutants: mutants.length, variants: variants.length, survivors: surviving, alarms };
}

/** Runs every case against the correct server. Records the statuses of its answers, and the cases that fail. */
async function observe(
  mock: Handle,
  cases: readonly Case[],
  target: Target,
  runCheck: Subject['runCheck'],
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
    const passed = await survivors([{ name: '', hints: [], serve: () => noting }], [one], target, runCheck);
    if (passed.length === 0) alarms.push(one.path.join(' › '));
  }
  return { given, alarms };
}
