import { beforeAll, expect, test } from 'vitest';
import { libraryApi, libraryNames } from '../../testing/library.ts';
import { survivors } from './measure.ts';
import { requestMutants } from './mutants/request-mutants.ts';
import type { Mutant } from './server/mutant.ts';
import { type Case, loadSubject, type Subject, type Target } from './server/subject.ts';

let subject: Subject;
let target: Target;
let cases: Case[];
let mutants: Mutant[];
beforeAll(async () => {
  subject = await loadSubject(libraryNames);
  target = subject.mockTarget();
  cases = await subject.loadCases();
  mutants = requestMutants(await libraryApi(), subject, target.token);
});

test('a correct server passes, and a mutant fails', async () => {
  const mock = subject.createMock(subject.description, { credentials: [target.token] }).fetch;
  const right = { name: 'right', hints: [], serve: () => mock };
  const wrong = { name: 'wrong', hints: ['pages'], serve: () => async () => new Response(null, { status: 204 }) };
  expect(await survivors([right, wrong], cases, target, subject.runCheck)).toEqual(['right']);
});

test('a server with another schema answers differently, and only there', async () => {
  const status = async (name: string, changes: object): Promise<number> => {
    const serve = mutants.find((mutant) => mutant.name.endsWith(name))?.serve();
    const request = new Request('http://localhost/books', {
      method: 'POST',
      headers: { 'x-api-key': target.token, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'novel', title: 'Emma', pages: 474, ...changes }),
    });
    return (await serve?.(request))?.status ?? 0;
  };
  expect(await status('maxLength: 201 instead of 200', { title: 'a'.repeat(201) })).toBe(201);
  expect(await status('maxLength: 201 instead of 200', { title: 'a'.repeat(202) })).toBe(400);
  expect(await status('pages: no minimum', { pages: 0 })).toBe(201);
  expect(await status('pages: no minimum', { pages: 'many' })).toBe(400);
});

test('finds mutants with random requests too, and minimizes the request', async () => {
  const serve = mutants.find((mutant) => mutant.name.endsWith('pages: no minimum'))?.serve();
  const { regressions } = await subject.fuzz(
    { ...target, seen: new Map(), ...(serve && { fetch: serve }) },
    { seed: 1, runs: 1000 },
  );
  const [, refused = regressions[0]] = regressions;
  expect(refused?.body).toMatchObject({ kind: 'novel', pages: 0 });
});
