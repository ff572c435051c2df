import { expect, test } from 'vitest';
import { libraryApi, libraryNames } from '../../../testing/library.ts';
import { alarmsOf, survivors } from '../measure.ts';
import type { Handle } from '../server/mutant.ts';
import { loadSubject } from '../server/subject.ts';
import { chainVariants } from '../variants/chain-variants.ts';
import { chainMutants } from './chain-mutants.ts';

test('cases that follow an answer find servers that forget or mix up what was created, and no correct one', async () => {
  const subject = await loadSubject(libraryNames);
  const target = subject.mockTarget();
  const cases = (await subject.loadCases()).filter(({ path }) => path[1] === 'links');
  const mock = (): Handle => subject.createMock(subject.description, { credentials: [target.token] }).fetch;
  const right = { name: 'right', hints: [], serve: mock };
  const api = await libraryApi();
  expect(cases).toHaveLength(2);
  const mutants = chainMutants(api, mock);
  expect(mutants).toHaveLength(9);
  expect(await survivors([right, ...mutants], cases, target, subject.runCheck)).toEqual(['right']);
  const variants = chainVariants(api, mock);
  expect(variants).toHaveLength(4);
  expect(await alarmsOf(variants, cases, target, subject.runCheck)).toEqual([]);
});
