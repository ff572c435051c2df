import { loadCases, mockTarget, type Target } from '@library/library-contract-tests';
import { contract } from '@library/library-contract-tests/contract';
import { fuzz } from '@library/library-contract-tests/fuzz';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { Json } from '../../generated/types.ts';

const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, multipleOfPrecision: 3 });
formats.default(ajv);
ajv.addSchema(contract.spec.document as object, 'document');
const isValid = ajv.compile({ $ref: 'document#/components/schemas/new-book' });

/** The mock, failing with 500 for some bodies, and the bodies that it received. */
function failing(isAffected: (body: { [name: string]: Json }) => boolean = () => false) {
  const target = mockTarget();
  const sent: Json[] = [];
  const fetch: Target['fetch'] = async (request) => {
    const body: Json = await request
      .clone()
      .json()
      .catch(() => null);
    sent.push(body);
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject && isAffected(body) ? Response.json({ detail: 'x' }, { status: 500 }) : target.fetch(request);
  };
  return { target: { ...target, fetch }, sent };
}

test('passes a correct server, sends the same for the same seed, and agrees with another validator on every body', async () => {
  const [first, second] = [failing(), failing()];
  const { results, regressions } = await fuzz(first.target, { seed: 7, runs: 100 });
  expect(results.map(({ case: { path }, outcome }) => [...path, outcome.kind])).toEqual([
    ['POST /books', 'fuzz', 'accepts 50 random valid bodies', 'passed'],
    ['POST /books', 'fuzz', 'refuses 50 random invalid bodies', 'passed'],
  ]);
  expect(regressions).toEqual([]);
  expect(first.sent.map((body) => isValid(body))).toEqual(Array.from({ length: 100 }, (_body, index) => index < 50));
  await fuzz(second.target, { seed: 7, runs: 100 });
  expect(second.sent).toEqual(first.sent);
});

test('reduces a failing body', async () => {
  const { target } = failing(({ pages }) => Number(pages) > 1000);
  const { regressions } = await fuzz(target, { seed: 3, runs: 500 });
  expect(regressions[0]).toMatchObject({
    operation: 'POST /books',
    claim: 'accepted',
    found: 'status 500 instead of status 201',
    body: { kind: 'novel', pages: 1001 },
  });
  expect(Object.keys(regressions[0]?.body as object).sort()).toEqual(['kind', 'pages', 'title']);
  expect((await loadCases()).length).toBeGreaterThan(50);
});
