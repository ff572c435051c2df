import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from '@library/library-contract-tests/suite';
import { suites } from '@library/library-contract-tests/suites';
import { afterEach, expect, test, vi } from 'vitest';
import { mockTarget } from '../exchange/target.ts';
import { runCheck } from '../judge/run-check.ts';
import { api, valid } from '../testing/contract.ts';
import { contractCommand } from './contract-command.ts';

afterEach(() => void vi.unstubAllGlobals());

const token = 'sk_test_"4eC39HqLyjWDarjtT1zdp7dc"';

test('a credential that a server repeats in its answers does not appear in any report', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  vi.stubGlobal('fetch', async (request: Request) => {
    const sent = request.headers.get('x-api-key');
    const body = { message: sent, again: btoa(token), address: request.url };
    return Response.json(body, { status: 200, headers: { location: String(sent) } });
  });
  let output = '';
  const print = (text: string): void => {
    output += text;
  };
  const reporters = ['junit', 'json', 'html'].flatMap((name) => ['--reporter', `${name}=report.${name}`]);
  const code = await contractCommand(suite, suites, {
    arguments: ['--base-url', 'http://localhost:8080', '--only', 'credential', '--only', 'examples', ...reporters],
    environment: { LIBRARY_TOKEN: token },
    folder,
    print,
    printError: print,
    signal: new AbortController().signal,
  });
  expect(code).toBe(1);
  const reports = await Promise.all(
    ['junit', 'json', 'html'].map((name) => readFile(join(folder, `report.${name}`), 'utf8')),
  );
  for (const text of [output, ...reports]) {
    expect(text).toContain('[LIBRARY_TOKEN]');
    expect(text).not.toContain('4eC39HqLyjWDarjtT1zdp7dc');
    expect(text).not.toContain(btoa(token).slice(0, -3));
  }
  await rm(folder, { recursive: true });
});

test('nor do headers that a hook has added to the request', async () => {
  const target = {
    ...mockTarget(api),
    token: '',
    secrets: new Set<string>(),
    authorize: (request: Request) => {
      request.headers.set('x-session', 'session-of-ada');
      request.headers.set('x-version', 'T');
      return request;
    },
    fetch: async (request: Request) => new Response(request.headers.get('x-session'), { status: 500 }),
  };
  const outcome = await runCheck(valid(), target);
  expect(outcome).toMatchObject({ kind: 'failed', failure: { answer: { body: '[LIBRARY_TOKEN]' } } });
  expect(JSON.stringify(outcome)).not.toContain('session-of-ada');
  expect(outcome).toMatchObject({
    failure: { curl: expect.stringMatching(/^curl [^#]* # plus what authorize\(\) adds$/) },
  });
});

test('nor does the beginning of a credential at the point where an answer is cut off', async () => {
  const secret = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc';
  for (let before = 265; before < 301; before += 1) {
    const fetch = async () => new Response('x'.repeat(before) + secret, { status: 500 });
    const outcome = await runCheck(valid(), { ...mockTarget(api), token: secret, fetch });
    expect(JSON.stringify(outcome)).not.toContain('sk_t');
  }
});

test('a hook that fails or returns nothing fails the case, and says so', async () => {
  const got = async (authorize: () => Request): Promise<string | undefined> => {
    const outcome = await runCheck(valid(), { ...mockTarget(api), authorize });
    return outcome.kind === 'failed' ? outcome.failure.findings[0]?.got : undefined;
  };
  const fail = (): Request => {
    throw new Error('the vault is closed');
  };
  expect(await got(fail)).toBe('no request, since authorize() failed: the vault is closed');
  expect(await got(() => undefined as unknown as Request)).toBe(
    'no request, since authorize() failed: it must return a Request',
  );
});
