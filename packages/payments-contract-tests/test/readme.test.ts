import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createMock } from '@scope/payments-mock';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contract } from '../src/generated/contract.ts';
import { suite } from '../src/generated/suite.ts';
import { suites } from '../src/generated/suites.ts';
import { contractCommand } from '../src/runtime/command/contract-command.ts';
import { helpText, readOptions } from '../src/runtime/settings/options.ts';
import { readShard } from '../src/runtime/settings/settings.ts';
import { serveHandler } from '../src/runtime/testing/server.ts';

/** A server between the requests and the mock. */
type Server = (request: Request, mock: (request: Request) => Promise<Response>) => Promise<Response>;

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
let readme: string;
let folder: string;
beforeAll(async () => {
  readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'readme-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The output under a name in the README, as lines. */
function shown(name: string): string[] {
  const [, text = ''] = readme.split(`<!-- output: ${name} -->\n\n\`\`\`text\n`);
  return text.slice(0, text.indexOf('```')).split('\n');
}

/** The output of the command for a server at the address in the README. */
async function printed(server: Server, token: string): Promise<string[]> {
  const mock = createMock({ credentials: ['your-test-key'] });
  vi.stubGlobal('fetch', (request: Request) => server(request, mock.fetch));
  let output = '';
  const print = (text: string): void => {
    output += text;
  };
  const { signal } = new AbortController();
  const environment = { PAYMENTS_TOKEN: token };
  const args = ['--base-url', 'http://localhost:8080'];
  await contractCommand(suite, suites, { arguments: args, environment, folder, print, printError: print, signal });
  vi.unstubAllGlobals();
  return output.split('\n');
}

/** Compares lines, except for times, numbers that change with the spec, and parts that the README replaces by an ellipsis. */
function expectShown(got: string[], want: string[]): void {
  const timeless = (line: string): string =>
    line.replaceAll(/\d+ (ms|more|passed|failed|cases)|[\d.]+ s$/g, (found) => found.replaceAll(/[\d.]+/g, '#'));
  const cut = got.map((line, index) => {
    const [begin, rest] = timeless(want[index] ?? '').split('…');
    return rest === '' && timeless(line).startsWith(begin ?? '') ? want[index] : timeless(line);
  });
  expect(cut).toEqual(want.map((line, index) => (cut[index] === line ? line : timeless(line))));
}

test('the output for a server that cannot be tested', async () => {
  expectShown(await printed((request, mock) => mock(request), 'another'), shown('preflight'));
});

test('the output for a failure', async () => {
  const lenient: Server = async (request, mock) => {
    const answer = await mock(request.clone());
    const body = (await request.json().catch(() => undefined)) as { product_cart?: unknown[] } | undefined;
    if (answer.status !== 422 || body?.product_cart?.length !== 101) return answer;
    const { method, url, headers } = request;
    const product_cart = body.product_cart.slice(0, 100);
    return mock(new Request(url, { method, headers, body: JSON.stringify({ ...body, product_cart }) }));
  };
  expectShown(await printed(lenient, 'your-test-key'), shown('failure'));
});

test('the output for a cause of many failures', async () => {
  const wrong: Server = async (request, mock) => {
    const answer = await mock(request);
    return answer.status === 422 ? new Response(answer.body, { status: 400, headers: answer.headers }) : answer;
  };
  expectShown(await printed(wrong, 'your-test-key'), shown('causes'));
});

test('the configuration file works: its ids and its signature are sent, its waiver applies, its reports are written', async () => {
  const sent: { customer: unknown; product_cart: unknown }[] = [];
  const signing: Server = async (request, mock) => {
    const text = await request.clone().text();
    const signature = createHmac('sha256', 'key').update(text).digest('hex');
    const headers = new Headers(request.headers);
    headers.set('authorization', headers.get('x-signature') === signature ? 'Bearer known' : 'Bearer other');
    headers.delete('x-signature');
    if (sent.length === 0) sent.push(JSON.parse(text));
    const long = /"[^"]{501,}"/u.test(text) ? text.replace(/"([^"]{500})[^"]+"/u, '"$1"') : text;
    const { method, url } = request;
    return mock(new Request(url, { method, headers, body: method === 'GET' || method === 'HEAD' ? null : long }));
  };
  const mock = createMock({ credentials: ['known'] });
  const server = await serveHandler((request) => signing(request, mock.fetch));
  const command = fileURLToPath(new URL('../src/command.ts', import.meta.url));
  const config = join(examples, 'payments-contract.config.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [command, '--config', config, '--only', 'metadata.', '--only', 'credential'],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, SIGNING_KEY: 'key', PAYMENTS_BASE_URL: server.url },
    },
  ).catch((failed) => failed);
  await server.close();
  expect(sent).toMatchObject([
    { customer: { customer_id: 'cus_1a2b3c' }, product_cart: [{ product_id: 'pdt_4d5e6f' }] },
  ]);
  expect(stdout).toMatch(/^Tested http:\S+: \d+ passed, 2 waived, 21 undecided of \d+ cases in/);
  expect(stdout).toContain('  2 waived until 2099-12-31: PAY-123: long values are cut, not refused\n');
  expect(await readdir(join(folder, 'reports'))).toEqual(['contract.html', 'contract.xml']);
});

test('the program runs', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await import('../examples/handler.ts');
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test('the README quotes the examples verbatim, and nothing else', async () => {
  const quoted = [...readme.matchAll(/<!-- examples\/(\S+) -->\n\n```(?:ts|js|yaml)\n([\s\S]*?)```/g)];
  expect(quoted.map(([, file]) => file).sort()).toEqual((await readdir(examples)).sort());
  for (const [, file, code] of quoted) expect(code).toBe(await readFile(join(examples, String(file)), 'utf8'));
  expect(readme.match(/^```(ts|js|yaml)$/gm)).toHaveLength(quoted.length);
  expect(shown('help').join('\n')).toBe(helpText(contract));
});

test('every command in the README has valid options', () => {
  const commands = [...readme.matchAll(/npx (?:-y )?@scope\/payments-contract-tests(.*)/g)].map(([, rest = '']) =>
    [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ''),
  );
  expect(commands.length).toBeGreaterThan(3);
  for (const args of commands) {
    const { shard } = readOptions(contract.command, args);
    if (shard !== undefined) readShard(shard.replace('$CI_NODE_INDEX', '2').replace('$CI_NODE_TOTAL', '3'));
  }
});
