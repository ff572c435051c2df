import { expect, test } from 'vitest';
import type { Json } from '../../generated/types.ts';
import type { Check } from '../exchange/check.ts';
import { mockTarget } from '../exchange/target.ts';
import { api, contract } from '../testing/contract.ts';
import { runCheck } from './run-check.ts';

const rules = {
  ODD_COUNTRY: ['$request.body#/country'],
  NO_SUCH_BOOK: ['$request.body#/lines/*/id'],
};
const problem = {
  properties: { code: { anyOf: [{ $ref: '#/components/schemas/Code' }, { type: 'string' }] } },
};
const content = { 'application/problem+json': { schema: problem } };
const document: Json = {
  paths: { '/things/{id}': { post: { responses: { '201': {}, '422': { content } } } } },
  components: { schemas: { Code: { 'x-business-rules': rules } } },
};
const owed = {
  ...contract,
  answers: { 201: { mediaTypes: [] }, 422: { mediaTypes: ['application/problem+json'], validate: () => [] } },
  promises: [],
  spec: { document, sources: {} },
};
const known = { country: 'DE', lines: [{ id: 1 }] };

/** A request with this body, made from `known` unless it is an example. */
function check(body: Json, base: Json | undefined = known): Check {
  const rule = { at: '', schema: '/x' };
  return { contract: owed, change: { body }, statuses: ['201'], ...(base === undefined ? {} : { base, rule }) };
}

/** The outcome at a server that refuses some bodies with a code. */
async function outcome(one: Check, code: string, isRefused: (text: string) => boolean) {
  const fetch = async (request: Request): Promise<Response> => {
    if (!isRefused(await request.text())) return new Response(null, { status: 201 });
    return new Response(JSON.stringify({ code }), {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
    });
  };
  const found = await runCheck(one, { ...mockTarget(api), fetch });
  return found.kind === 'undecided' ? found.reason : found.kind;
}

test('a documented 404 for an id of the document leaves a case undecided, for one that is given it does not', async () => {
  const fetch = async (): Promise<Response> => new Response(null, { status: 404 });
  const answers = { 200: { mediaTypes: [] }, 404: { mediaTypes: [] } };
  const tried = async (assumed: string[], change = {}): Promise<string> => {
    const asked = { ...owed, answers, request: { ...owed.request, assumed } };
    const found = await runCheck({ contract: asked, change, statuses: ['200'] }, { ...mockTarget(api), fetch });
    return found.kind;
  };
  expect(await tried(['path id'])).toBe('undecided');
  expect(await tried([])).toBe('failed');
  expect(await tried(['path id'], { parameters: { 'path id': 'known' } })).toBe('failed');
});

test('a rule about a value of the request leaves its case undecided', async () => {
  const reason = 'refused with 422 ODD_COUNTRY, a rule of the business';
  expect(await outcome(check({ ...known, country: 'AQ' }), 'ODD_COUNTRY', () => true)).toBe(reason);
  expect(await outcome(check({ country: 'AQ' }, undefined), 'ODD_COUNTRY', () => true)).toBe(reason);
});

test('a rule about another value does not, unless the request is refused without the change too', async () => {
  const many = { ...known, lines: [{ id: 1 }, { id: 1 }] };
  const refusesMany = (text: string): boolean => JSON.parse(text).lines.length > 1;
  expect(await outcome(check(many), 'ODD_COUNTRY', refusesMany)).toBe('failed');
  expect(await outcome(check(many), 'NO_SUCH_BOOK', refusesMany)).toBe('failed');
  expect(await outcome(check(many), 'NO_SUCH_BOOK', () => true)).toMatch(/^refused with 422 NO_SUCH_BOOK/);
});

test('null is no value, and an unlisted code is no rule', async () => {
  expect(await outcome(check({ ...known, country: null }), 'ODD_COUNTRY', (text) => text.includes('null'))).toBe(
    'failed',
  );
  expect(await outcome(check({ ...known, country: 'AQ' }), 'INVALID', () => true)).toBe('failed');
});
