import { beforeAll, expect, test } from 'vitest';
import { mockTarget } from '../../../packages/payments-contract-tests/src/runtime/exchange/target.ts';
import { fuzz } from '../../../packages/payments-contract-tests/src/runtime/fuzz/fuzz.ts';
import { loadCases } from '../../../packages/payments-contract-tests/src/runtime/suite/load-cases.ts';
import type { Case } from '../../../packages/payments-contract-tests/src/runtime/suite/suite.ts';
import { description } from '../../../packages/payments-mock/src/generated/description.ts';
import { createCore } from '../../../packages/payments-mock/src/runtime/mock/create-mock.ts';
import { buildModel } from '../../generate/model/build.ts';
import { readSpec } from '../../generate/spec/read.ts';
import { survivors } from './measure.ts';
import { requestMutants } from './request-mutants.ts';

const target = mockTarget();
let cases: Case[];
beforeAll(async () => {
  cases = await loadCases();
});

test('a server without a fault survives, and one with a fault does not', async () => {
  const mock = createCore(description, { credentials: [target.token] }).fetch;
  const right = { name: 'right', hints: [], serve: () => mock };
  const wrong = { name: 'wrong', hints: ['billing'], serve: () => async () => new Response(null, { status: 204 }) };
  expect(await survivors([right, wrong], cases, target)).toEqual(['right']);
});

test('a server that judges by another schema answers differently, and only there', async () => {
  const document = description.operations[0];
  if (!document) throw new Error('The mock has no operation.');
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'integer', maximum: 5 } } };
  const api = buildModel({
    document: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {
        '/payments': {
          post: {
            operationId: document.id,
            requestBody: { content: { 'application/json': { schema } } },
            responses: { 200: { description: 'Fine' } },
          },
        },
      },
    },
    places: (pointer) => ({ file: 'spec.yaml', line: 1, pointer }),
  });
  const mutants = requestMutants(api, description, target.token);
  const status = async (name: string, body: unknown): Promise<number> => {
    const serve = mutants.find((mutant) => mutant.name.endsWith(name))?.serve();
    const headers = { authorization: `Bearer ${target.token}`, 'content-type': 'application/json' };
    const request = new Request('http://localhost/payments', { method: 'POST', headers, body: JSON.stringify(body) });
    return (await serve?.(request))?.status ?? 0;
  };
  expect(await status('maximum: 6 instead of 5', { a: 6 })).toBe(200);
  expect(await status('maximum: 6 instead of 5', { a: 7 })).toBe(422);
  expect(await status('maximum: 4 instead of 5', { a: 5 })).toBe(422);
  expect(await status('a not required', {})).toBe(200);
  expect(await status('no maximum', { a: 'text' })).toBe(422);
});

test('random requests find servers with a fault too, and the smallest request shows it', async () => {
  const api = buildModel(await readSpec('spec/openapi.yaml'));
  const mutants = requestMutants(api, description, target.token);
  const found = async (name: string): Promise<unknown> => {
    const serve = mutants.find((mutant) => mutant.name.endsWith(name))?.serve();
    const { regressions } = await fuzz(
      { ...target, seen: new Map(), ...(serve && { fetch: serve }) },
      { seed: 1, runs: 1000 },
    );
    return regressions[0]?.body;
  };
  expect(await found('ProductCartItem/properties/quantity: no minimum')).toMatchObject({
    product_cart: [{ product_id: '', quantity: -1 }],
  });
  expect(Object.keys((await found('CreatePaymentRequest: billing not required')) as object)).toEqual([
    'customer',
    'product_cart',
  ]);
});
