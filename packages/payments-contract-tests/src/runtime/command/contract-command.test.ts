import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from '@library/library-contract-tests/suite';
import { suites } from '@library/library-contract-tests/suites';
import { serve } from '@library/library-mock/serve';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveHandler } from '../testing/server.ts';
import { contractCommand } from './contract-command.ts';

const token = 'known-to-the-server';
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
  server = await serve({ credentials: [token] });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function run(args: string[], environment: { [name: string]: string } = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await contractCommand(suite, suites, {
    arguments: args,
    environment,
    folder,
    print: (text) => void out.push(text),
    printError: (text) => void err.push(text),
    signal: new AbortController().signal,
  });
  return { code, out: out.join(''), err: err.join('') };
}

test('tests the mock without a server', async () => {
  const { code, out } = await run([]);
  expect(out).toMatch(/^Tested the mock, and no server: (\d+) passed of \1 cases in \d\.\d s\n$/);
  expect(code).toBe(0);
});

test('tests a server over HTTP, in all cases', async () => {
  const { code, out, err } = await run(['--base-url', server.url, '--token-env', 'KEY'], { KEY: token });
  expect(err).toBe('');
  expect(out).toMatch(/^Tested http:\S+: (\d+) passed of \1 cases in \d+\.\d s\n$/);
  expect(code).toBe(0);
});

test.each([2, 3, 7])('%i shards together run every case of the suite once', async (of) => {
  const { out: all } = await run(['--list']);
  const shards: string[] = [];
  for (let part = 1; part <= of; part += 1) {
    const { code, out } = await run(['--shard', `${part}/${of}`, '--reporter', 'json=-']);
    expect(code).toBe(0);
    const { shard, cases } = JSON.parse(out) as { shard: string; cases: { name: string }[] };
    expect(shard).toBe(`${part}/${of}`);
    shards.push(...cases.map(({ name }) => name));
  }
  expect(shards.sort()).toEqual(all.trimEnd().split('\n').sort());
});

test('every report says which shard it is of', async () => {
  const { out } = await run(['--shard', '2/3', '--reporter', 'junit', '--reporter', 'html', '--reporter', 'json']);
  const read = (ending: string) => readFile(join(folder, `library-contract.${ending}`), 'utf8');
  expect(out).toMatch(/ passed of \d+ cases of part 2\/3 in /);
  expect(await read('xml')).toMatch(/<testsuites name="library-contract the mock, part 2\/3" /);
  expect(await read('html')).toContain('<dt>Part</dt><dd>2/3</dd>');
  expect(JSON.parse(await read('json'))).toMatchObject({ shard: '2/3' });
});

test.each(['0/3', '4/3', 'a/b'])('refuses the shard %s', async (shard) => {
  const err = `--shard is "${shard}". Give a part and the number of parts, such as 1/3.\n`;
  expect(await run(['--shard', shard])).toEqual({ code: 2, out: '', err });
});

test('sends at most the allowed number of valid requests', async () => {
  server.reset();
  const args = ['--base-url', server.url, '--max-accepted', '3', '--only', 'POST /books'];
  const { code, out } = await run(args, { LIBRARY_TOKEN: token });
  const methods = server.requests.filter(({ status }) => status < 300).map(({ method }) => method);
  const accepted = methods.filter((method) => method === 'POST' || method === 'GET').length;
  expect(accepted).toBe(3);
  expect(out).toMatch(
    /\d+ passed, (\d+) skipped of \d+ cases.*\n {2}\1 skipped: --max-accepted allows 3 accepted requests\n$/,
  );
  expect(code).toBe(0);
});

test('a server that breaks the contract: each failure in full, and exit code 1', async () => {
  const lenient = await serveHandler(async () => Response.json({ id: 'b_0f', title: 'Emma' }, { status: 201 }));
  const { code, out } = await run(['--base-url', lenient.url, '--only', 'pages › refuses 0'], { LIBRARY_TOKEN: token });
  await lenient.close();
  expect(code).toBe(1);
  const lines = out.slice(out.indexOf('✗')).split('\n');
  const source = 'scripts/testing/documents/library.yaml#/components/schemas';
  expect(lines[0]).toBe('✗ POST /books › body (Novel).pages › refuses 0 (400)');
  expect(lines[1]).toBe('  rule      /pages is at least 1; a request that breaks it answers status 400');
  expect(lines[2]).toBe(`  spec      ${source}/Novel/allOf/1/properties/pages/minimum`);
  expect(lines[3]).toBe('  at        /pages');
  expect(lines[4]).toBe('  expected  status 400');
  expect(lines[5]).toBe('  got       status 201');
  expect(out).toContain(
    `curl -i -X POST '${lenient.url}/books' -H 'accept: application/json' -H 'x-api-key: '"$LIBRARY_TOKEN"`,
  );
  expect(out).not.toContain(token);
  expect(out).toMatch(/: 0 passed, 1 failed of 1 case in/);
});

test('a server that cannot be tested: one message, and exit code 2', async () => {
  const args = ['--base-url', server.url, '--reporter', 'junit=out/report.xml'];
  const { code, out, err } = await run(args, { LIBRARY_TOKEN: 'unknown' });
  expect(out).toBe('');
  expect(err).toContain(' cannot be tested: it does not accept a valid request. Nothing more was sent.');
  expect(err).toContain('got       status 401');
  expect(await readFile(join(folder, 'out/report.xml'), 'utf8')).toContain(
    '<error message="The server cannot be tested: it does not accept a valid request. Nothing more was sent. Set LIBRARY_TOKEN to',
  );
  expect(code).toBe(2);
});

test('a web page instead of the API: also one message', async () => {
  const page = await serveHandler(
    async () => new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } }),
  );
  const { code, err } = await run(['--base-url', page.url], { LIBRARY_TOKEN: token });
  await page.close();
  expect(err).toContain('  got       <h1>Welcome</h1>\n');
  expect(err).toMatch(/\nThis is not an answer of the API\. Correct the address http:\S+\.\n$/);
  expect(code).toBe(2);
});

test('reports a file that cannot be written before anything is sent', async () => {
  server.reset();
  const args = ['--base-url', server.url, '--reporter', 'json=/dev/null/report.json'];
  const { code, err } = await run(args, { LIBRARY_TOKEN: token });
  expect(err).toMatch(/^\/dev\/null\/report\.json cannot be written: .*\. Name another file\.\n$/);
  expect([code, server.requests]).toEqual([2, []]);
});

test('tests a server with correct statuses and wrong answers', async () => {
  const wrong = await serveHandler(async ({ method }) => Response.json({}, { status: method === 'POST' ? 201 : 200 }));
  const { code, err } = await run(['--base-url', wrong.url, '--only', 'examples'], { LIBRARY_TOKEN: token });
  await wrong.close();
  expect([code, err]).toEqual([1, '']);
});

test.each([
  [['--base-url', ''], '--base-url is empty: give it a value, or leave it out. See `library-contract --help`.\n'],
  [['--bogus'], "Unknown option '--bogus'. See `library-contract --help`.\n"],
  [
    ['--only', 'no such thing'],
    'No case has "no such thing" in its name. `library-contract --list` prints the names.\n',
  ],
  [
    ['--base-url', 'http://localhost'],
    'LIBRARY_TOKEN is not set. Set it to a credential that http://localhost accepts.\n',
  ],
  [['--concurrency', '0'], '--concurrency is "0". Give a whole number of at least 1.\n'],
])('refuses %j with a message', async (args, message) => {
  expect(await run(args)).toEqual({ code: 2, out: '', err: message });
});

test('sends one case again by its id, and nothing else', async () => {
  await run(['--base-url', server.url, '--only', 'pages › refuses 0', '--reporter', 'json=one.json'], {
    LIBRARY_TOKEN: token,
  });
  const { cases } = JSON.parse(await readFile(join(folder, 'one.json'), 'utf8'));
  server.reset();
  const { code, out } = await run(['--base-url', server.url, '--replay', cases[0].id], { LIBRARY_TOKEN: token });
  expect([code, server.requests.length]).toEqual([0, 1]);
  expect(out).toMatch(/^Tested http:\S+: 1 passed of 1 case/);
  expect((await run(['--replay', 'nothing'])).err).toMatch(/^No case has the id "nothing"\./);
});

test('writes every exchange as an HTTP archive, without the credential', async () => {
  const args = ['--base-url', server.url, '--only', 'pages › refuses 0', '--har', 'out/run.har'];
  await run(args, { LIBRARY_TOKEN: token });
  const text = await readFile(join(folder, 'out/run.har'), 'utf8');
  const { log } = JSON.parse(text);
  expect(text).not.toContain(token);
  expect(log.version).toBe('1.2');
  const entry = log.entries.at(-1);
  expect(entry).toMatchObject({
    comment: 'POST /books › body (Novel).pages › refuses 0 (400)',
    response: { status: 400 },
  });
  expect(entry.request).toMatchObject({ method: 'POST', url: `${server.url}/books` });
  expect(entry.request.headers).toContainEqual({ name: 'x-api-key', value: '[LIBRARY_TOKEN]' });
});

test('says of each operation what was exercised, and what cannot be', async () => {
  await run(['--only', 'POST /books', '--reporter', 'json=coverage.json']);
  const { coverage } = JSON.parse(await readFile(join(folder, 'coverage.json'), 'utf8'));
  const add = coverage.find(({ operation }: { operation: string }) => operation === 'POST /books');
  const names = (list: { name: string; count: number }[]) =>
    list.filter(({ count }) => count > 0).map(({ name }) => name);
  expect(names(add.statuses)).toEqual(['201', '400', '401']);
  expect(names(add.requestMediaTypes)).toEqual(['application/json']);
  expect(names(add.keywords)).toEqual(expect.arrayContaining(['maxLength', 'minimum', 'required', 'type']));
  const list = coverage.find(({ operation }: { operation: string }) => operation === 'GET /books');
  expect(names(list.statuses)).toEqual([]);
});

test('lists the names of the cases', async () => {
  const { out } = await run(['--list', '--only', 'maps › accepts 1 item', '--only', 'maps › refuses 0 items']);
  expect(out).toBe(
    'POST /books › body (Atlas).maps › refuses 0 items (400)\nPOST /books › body (Atlas).maps › accepts 1 item\n',
  );
});

test('names everything after the API in its help', async () => {
  const { out, code } = await run(['--help']);
  expect(out).toMatch(/^library-contract \[fuzz\] \[options\]\n\nTests a server against the contract of the Library/);
  expect(out).toContain('LIBRARY_BASE_URL');
  expect(out).toContain('library-contract.regressions.json');
  expect(code).toBe(0);
});
