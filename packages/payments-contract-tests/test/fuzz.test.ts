import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import document from '@scope/payments-types/openapi.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuzz } from '../src/fuzz.ts';
import { contract } from '../src/generated/contract.ts';
import { suite } from '../src/generated/suite.ts';
import { suites } from '../src/generated/suites.ts';
import { type Json, valueAt } from '../src/generated/types.ts';
import { loadCases, mockTarget, runSuite, type Target } from '../src/index.ts';
import { contractCommand } from '../src/runtime/command/contract-command.ts';
import { fuzzingOf, runFuzz } from '../src/runtime/command/fuzz-command.ts';
import { subjectsOf } from '../src/runtime/fuzz/subject.ts';

type Body = { [name: string]: Json };

const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
formats.default(ajv);
ajv.addSchema(document, 'document');
const isValid = ajv.compile({ $ref: 'document#/components/schemas/CreatePaymentRequest' });

/** The mock, failing with 500 for some bodies, and the bodies that it received. */
function failing(isAffected: (body: Body) => boolean = () => false): { target: Target; sent: Json[] } {
  const target = mockTarget();
  const sent: Json[] = [];
  const fetch: Target['fetch'] = async (request) => {
    const body = (await request
      .clone()
      .json()
      .catch(() => ({}))) as Body;
    sent.push(body);
    return isAffected(body ?? {}) ? Response.json({ code: 'X', message: 'Y' }, { status: 500 }) : target.fetch(request);
  };
  return { target: { ...target, fetch }, sent };
}

const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** The smallest valid body. */
const least = {
  billing: { city: '', country: expect.any(String), state: '', street: '', zipcode: '' },
  customer: expect.toSatisfy((customer: Body) => Object.values(customer).every((text) => text === '')),
  product_cart: [{ product_id: '', quantity: 0 }],
};

test('passes a correct server, sends the same for the same seed, and agrees with another validator on every body', async () => {
  const [first, second] = [failing(), failing()];
  const { results, regressions } = await fuzz(first.target, { seed: 7, runs: 300 });
  expect(results.map(({ case: { path }, outcome }) => [...path, outcome.kind])).toEqual([
    ['POST /payments', 'fuzz', 'accepts 150 random valid bodies', 'passed'],
    ['POST /payments', 'fuzz', 'refuses 150 random invalid bodies', 'passed'],
  ]);
  expect(regressions).toEqual([]);
  expect(first.sent.map((body) => isValid(body))).toEqual(Array.from({ length: 300 }, (_body, index) => index < 150));
  await fuzz(second.target, { seed: 7, runs: 300 });
  expect(second.sent).toEqual(first.sent);
});

const defects: { name: string; isAffected: (body: Body) => boolean; want: object }[] = [
  {
    name: 'two optional fields without two others',
    isAffected: ({ tax_id, discount_code, metadata, return_url }) =>
      Boolean(tax_id && discount_code && !metadata && !return_url),
    want: { tax_id: 'a', discount_code: 'a' },
  },
  {
    name: 'a list of 37 items',
    isAffected: ({ product_cart }) => list(product_cart).length === 37,
    want: { product_cart: Array.from({ length: 37 }, () => ({ product_id: '', quantity: 0 })) },
  },
  {
    name: 'no payment method with a quantity over 1000',
    isAffected: ({ product_cart, allowed_payment_method_types: types }) =>
      Array.isArray(types) &&
      types.length === 0 &&
      list(product_cart).some((item) => Number(valueAt(item, '/quantity')) > 1000),
    want: { product_cart: [{ product_id: '', quantity: 1001 }], allowed_payment_method_types: [] },
  },
  {
    name: 'a long note beside a link',
    isAffected: ({ metadata, payment_link }) =>
      payment_link === true && Object.values(metadata ?? {}).some((text) => [...String(text)].length > 6),
    want: {
      payment_link: true,
      metadata: expect.toSatisfy((notes: Body) => Object.values(notes).join() === 'aaaaaaa'),
    },
  },
];

describe('a defect of a combination', () => {
  test('is not found by any case', async () => {
    const { target } = failing((body) => defects.some(({ isAffected }) => isAffected(body)));
    const results = await runSuite(await loadCases(), target);
    expect(results.filter(({ outcome }) => outcome.kind === 'failed')).toEqual([]);
  });

  test.each(defects)('is found and reduced: $name', async ({ isAffected, want }) => {
    const { target } = failing(isAffected);
    const { regressions, results, sent } = await fuzz(target, { seed: 3, runs: 2000 });
    const [found] = regressions;
    expect(found).toMatchObject({
      claim: 'accepted',
      found: 'status 500 instead of status 200',
      body: { ...least, ...want },
    });
    expect(Object.keys(found?.body ?? {})).toHaveLength(Object.keys({ ...least, ...want }).length);
    expect(isValid(found?.body)).toBe(true);
    expect(results[0]?.case.path.at(-1)).toBe(`accepts ${found?.id}`);
    expect(sent).toBeLessThan(2000);
  });

  test('an invalid body keeps breaking the same rule', async () => {
    const { target } = failing(({ product_cart }) =>
      list(product_cart).some((item) => Number(valueAt(item, '/quantity')) < 0),
    );
    const { regressions } = await fuzz(target, { seed: 1, runs: 1000 });
    expect(regressions).toMatchObject([
      { claim: 'refused', body: { ...least, product_cart: [{ product_id: '', quantity: -1 }] } },
    ]);
    const [found] = regressions;
    expect(isValid(found?.body)).toBe(false);
    expect(isValid.errors?.map(({ keyword }) => keyword)).toContain('minimum');
  });
});

test('ends at its time limit, its budget, or an interrupt', async () => {
  const { target, sent } = failing();
  expect(await fuzz(target, { time: 0 })).toMatchObject({ sent: 0, stopped: 'the time limit was reached' });
  const few = await fuzz({ ...target, maxAccepted: 5 }, { seed: 1, runs: 20 });
  expect(few).toMatchObject({ sent: 15, stopped: 'the limit of accepted requests was reached' });
  expect(few.results.map(({ case: { path } }) => path.at(-1))).toEqual([
    'accepts 5 random valid bodies',
    'refuses 10 random invalid bodies',
  ]);
  const stop = new AbortController();
  stop.abort('SIGINT');
  expect(await fuzz(target, { signal: stop.signal })).toMatchObject({ sent: 0, stopped: 'interrupted' });
  expect(sent).toHaveLength(15);
});

describe('payments-contract fuzz', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(...args: string[]): Promise<{ code: number; text: string }> {
    let text = '';
    const print = (more: string): void => {
      text += more;
    };
    const signal = new AbortController().signal;
    const code = await contractCommand(suite, suites, {
      arguments: args,
      environment: {},
      folder,
      print,
      printError: print,
      signal,
    });
    return { code, text };
  }

  test('prints its seed and how to repeat the requests', async () => {
    const { code, text } = await run('fuzz', '--seed', '5', '--runs', '20');
    expect(text).toMatch(/^Tested the mock, and no server: 2 passed of 2 cases in /);
    expect(text).toContain(
      'Sent 20 random requests with seed 5. Repeat them with `payments-contract fuzz --seed 5 --runs 20`.',
    );
    expect(code).toBe(0);
  });

  test('regressions run first, with and without fuzz; an outdated one is noted', async () => {
    const body = { billing: {}, customer: {}, product_cart: [] };
    const entry = { id: '1a2b3c4d', operation: 'POST /payments', claim: 'refused', found: 'status 500', body };
    const file = join(folder, 'team.json');
    await writeFile(file, JSON.stringify([entry, { ...entry, id: 'overtaken', claim: 'accepted' }]));
    const { text } = await run('fuzz', '--runs', '2', '--regressions', 'team.json');
    expect(text).toContain('3 passed of 3 cases');
    expect(text).toContain('Regression overtaken was not sent: its body must now be refused. Remove it.');
    const listed = await run('--list', '--regressions', 'team.json');
    expect(listed.text.split('\n')[0]).toBe('POST /payments › regressions › refuses 1a2b3c4d (422)');
    expect(JSON.parse(await readFile(file, 'utf8'))).toHaveLength(2);
  });

  test('a failing request is saved once, and runs first from then on', async () => {
    const { target } = failing(({ tax_id }) => tax_id === '');
    const signal = new AbortController().signal;
    const caller = { arguments: [], environment: {}, folder, print() {}, printError() {}, signal };
    const fuzzing = fuzzingOf(contract, subjectsOf(contract, await loadCases()), suite.base, {});
    const first = await runFuzz(fuzzing, target, { seed: 3, runs: 200 }, [], caller);
    const file = 'payments-contract.regressions.json';
    expect(first.notes[1]).toMatch(
      /^Saved [0-9a-f]{8} to payments-contract\.regressions\.json\. It runs first from now on\.$/,
    );
    const kept = await readFile(join(folder, file), 'utf8');
    const [entry] = JSON.parse(kept) as object[];
    expect(entry).toMatchObject({ operation: 'POST /payments', claim: 'accepted', body: { ...least, tax_id: '' } });
    await runFuzz(fuzzing, target, { seed: 3, runs: 200 }, [], caller);
    expect(await readFile(join(folder, file), 'utf8')).toBe(kept);
    const { text } = await run('--only', 'regressions');
    expect(text).toMatch(/^Tested the mock, and no server: \d passed of \d cases/);
  });

  test.each([
    [['--seed', '1'], '--seed has no effect here. Use it after `payments-contract fuzz`, or remove it.'],
    [['fuzz', '--only', 'x'], '--only has no effect here. Use it without `fuzz`, or remove it.'],
    [['fuzz', '--runs', 'many'], '--runs is "many". Give a whole number of at least 1.'],
    [['fuzz', '--base-url', 'https://live.dodopayments.com'], 'is the live environment'],
    [['fuzzy'], "Unexpected argument 'fuzzy'"],
  ])('refuses %j', async (args, want) => {
    const { code, text } = await run(...args);
    expect(text).toContain(want);
    expect(code).toBe(2);
  });

  test('a file with other content is not changed', async () => {
    await writeFile(join(folder, 'other.json'), '{}');
    const { code, text } = await run('fuzz', '--regressions', 'other.json');
    expect(text).toContain('other.json is not a list of regressions');
    expect(code).toBe(2);
    expect(await readFile(join(folder, 'other.json'), 'utf8')).toBe('{}');
  });
});
