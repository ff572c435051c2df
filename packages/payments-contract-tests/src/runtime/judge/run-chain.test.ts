import { expect, test } from 'vitest';
import type { Json } from '../../generated/types.ts';
import type { Check, Contract, Step } from '../exchange/check.ts';
import { mockTarget } from '../exchange/target.ts';
import { api, contract } from '../testing/contract.ts';
import { runCheck } from './run-check.ts';

const answers = { 200: { mediaTypes: ['application/json'], validate: () => [] }, 404: { mediaTypes: [] } };
const creation: Contract = { ...contract, path: '/things', accepts: ['200'], answers, promises: [] };
const lookUp: Contract = {
  ...creation,
  method: 'GET',
  path: '/things/{id}',
  request: { headers: {}, parameters: { 'path id': 'x' } },
  validators: { path: { id: (value) => (value === 'bad' ? [{ pointer: '', keyword: 'enum', message: '' }] : []) } },
};
const step: Step = {
  contract: lookUp,
  parameters: { 'path id': '$response.body#/id' },
  pointer: '/paths/x/links/found',
  isGone: false,
};

function chain(names: readonly string[], steps = [step]): Check {
  const changes = names.map((name) => ({ body: { name } }));
  return {
    contract: creation,
    change: changes[0] ?? {},
    statuses: ['200'],
    series: { changes, judge: () => [], steps },
  };
}

/** A server that answers each creation with an id, and look-ups after so many refusals. */
function server(refusals: number, change = (thing: { [name: string]: Json }): Json => thing) {
  const things = new Map<string, { [name: string]: Json }>();
  const asked: string[] = [];
  let left = refusals;
  const fetch = async (request: Request): Promise<Response> => {
    const id = new URL(request.url).pathname.split('/')[2];
    asked.push(`${request.method} ${id ?? ''}`);
    if (id === undefined) {
      const thing = { ...((await request.json()) as object), id: `i${things.size}` };
      things.set(thing.id, thing);
      return Response.json(thing);
    }
    left -= 1;
    const thing = left < 0 ? things.get(id) : undefined;
    return thing ? Response.json(change(thing)) : new Response(null, { status: 404 });
  };
  return { target: { ...mockTarget(api), fetch, isRemote: true }, asked };
}

test('creates two things at once, and looks up both', async () => {
  const { target, asked } = server(0);
  expect((await runCheck(chain(['a', 'b']), target)).kind).toBe('passed');
  expect(asked).toEqual(['POST ', 'POST ', 'GET i0', 'GET i1']);
});

test('waits for a server that needs time to know what it created', async () => {
  const { target, asked } = server(2);
  expect((await runCheck(chain(['a']), target)).kind).toBe('passed');
  expect(asked).toEqual(['POST ', 'GET i0', 'GET i0', 'GET i0']);
});

test('a failure names the link, and repeats both requests', async () => {
  const { target } = server(0, (thing) => ({ ...thing, name: 'other' }));
  const outcome = await runCheck(chain(['a']), target);
  expect(outcome).toMatchObject({
    kind: 'failed',
    failure: {
      rule: 'GET /things/{id} finds what POST /things creates',
      pointer: '/paths/x/links/found',
      findings: [{ expected: '/name as it was created: "a"', got: '"other"' }],
      curl: expect.stringMatching(/^curl .*\/things' .* && curl .*\/things\/i0'/),
    },
  });
});

test('a step that the answer has no value for, or none that may be sent, is left out', async () => {
  const { target, asked } = server(0);
  const others = ['$response.body#/next', 'bad'].map((id) => ({ ...step, parameters: { 'path id': id } }));
  expect((await runCheck(chain(['a'], others), target)).kind).toBe('passed');
  expect(asked).toEqual(['POST ']);
});
