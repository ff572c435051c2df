import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config-file.ts';
import type { Options } from './options.ts';
import { readSettings } from './settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const server = { baseUrl: 'http://localhost:1' };
const settings = (options: Options, environment: { [name: string]: string }, config: object) =>
  readSettings(options, environment, { name: 'payments-contract.config.json', config });

test('a JSON file and a module are found by their names, another by its path', async () => {
  expect(await readConfig(folder, undefined)).toEqual({ name: '', config: {} });
  await write('payments-contract.config.json', '{ "rate": 5 }');
  expect(await readConfig(folder, undefined)).toEqual({ name: 'payments-contract.config.json', config: { rate: 5 } });
  await write('other.mjs', 'export default { authorize: (request) => request };');
  expect((await readConfig(folder, 'other.mjs')).config.authorize).toBeTypeOf('function');
  await write('payments-contract.config.mjs', 'export default {};');
  await expect(readConfig(folder, undefined)).rejects.toThrow('There are both payments-contract.config.mjs and');
});

test.each([
  ['gone.json', undefined, 'gone.json: There is no such file. Correct --config.'],
  ['broken.json', '{', 'broken.json: It does not parse: '],
  ['throws.mjs', 'throw new Error("no vault")', 'throws.mjs: It does not load: no vault. Correct it there.'],
  ['empty.mjs', '', 'empty.mjs: It holds no object.'],
  ['list.json', '[]', 'list.json: It holds no object.'],
])('%s is refused in words', async (name, text, message) => {
  if (text !== undefined) await write(name, text);
  await expect(readConfig(folder, name)).rejects.toThrow(message);
});

test('everything that is wrong is told at once', async () => {
  const config = {
    baseURL: 'http://localhost',
    tokenEnv: 5,
    authorize: 'bearer',
    values: { customer_id: 'cus_1' },
    waivers: [
      { case: 'a', reason: 'b', until: '2027-02-30' },
      { case: '', reason: 'b', until: '2027-02-28', ticket: 1 },
      'x',
    ],
    rate: '5',
    timeout: 0,
    reporters: { junit: '', pdf: 'a.pdf' },
    __proto__: null,
  };
  await write('c.json', JSON.stringify(config));
  const problems = await readConfig(folder, 'c.json').catch((error) => error.problems);
  expect(problems).toEqual([
    'c.json: There is no setting `baseURL`. The settings are baseUrl, tokenEnv, authorize, values, waivers, maxAccepted, allowRefusals, rate, concurrency, timeout, reporters.',
    'c.json: `tokenEnv` is no text. Name an environment variable.',
    'c.json: `authorize` is no function. Write the configuration as .mjs, with a function.',
    'c.json: `waivers[0].until` ("a") is "2027-02-30". Give the last day on which it holds, as YYYY-MM-DD.',
    'c.json: `waivers[1].case` is no text. Give the name of a case; * stands for any text.',
    'c.json: `waivers[1]` has `ticket`. A waiver has case, reason and until.',
    'c.json: `waivers[2]` is no object. Give it case, reason and until.',
    'c.json: `rate` is "5". Give a number above 0.',
    'c.json: `timeout` is 0. Give a whole number from 1 on.',
    'c.json: `reporters.junit` is no text. Name a file.',
    'c.json: `reporters` has no report `pdf`. Name one of junit, json, html.',
  ]);
});

test('an option goes before the environment, and that before the file', () => {
  const environment = { PAYMENTS_BASE_URL: 'http://localhost:2', PAYMENTS_TIMEOUT_MS: '20', KEY: 'secret', OTHER: 'x' };
  const config = { ...server, timeout: 30, maxAccepted: 40, concurrency: 2, tokenEnv: 'KEY', allowRefusals: true };
  const { target, concurrency } = settings({ 'base-url': 'http://localhost:3/v1/' }, environment, config);
  expect(target).toMatchObject({ baseUrl: 'http://localhost:3/v1', timeout: 20, maxAccepted: 40, allowRefusals: true });
  expect([concurrency, target.token, target.tokenVariable]).toEqual([2, 'secret', 'KEY']);
  expect(settings({ 'token-env': 'OTHER' }, environment, config).target.token).toBe('x');
});

test('wrong settings are told all at once, by where they come from', () => {
  const read = () =>
    settings(
      { timeout: '1.5', reporter: ['pdf', 'junit=a', 'json=a'] },
      { PAYMENTS_MAX_ACCEPTED: '0' },
      { baseUrl: 'localhost', rate: -1 },
    );
  expect(read).toThrow(
    [
      '--timeout is "1.5". Give a whole number from 1 on.',
      'PAYMENTS_MAX_ACCEPTED is "0". Give a whole number from 1 on.',
      'payments-contract.config.json: `rate` is "-1". Give a number above 0.',
      'There is no reporter "pdf". Name one of junit, json, html.',
      'Two reports go to a. Give each a file of its own.',
      'payments-contract.config.json: `baseUrl` is "localhost", which is no address. Give one such as http://localhost:8080.',
      'PAYMENTS_TOKEN is not set. Set it to a credential that localhost accepts.',
    ].join('\n'),
  );
});

test('an address holds neither a credential nor more than a path', () => {
  const address = (text: string) => () => settings({ 'base-url': text }, { PAYMENTS_TOKEN: 'x' }, {});
  expect(address('http://ada:pass@localhost')).toThrow(
    '--base-url holds a user name or a password. Leave them out, and give the credential in a variable.',
  );
  expect(address('http://localhost/?key=1')).toThrow('with more than a path');
});

test('a hook takes the place of a token', () => {
  expect(settings({}, {}, { ...server, authorize: (request: Request) => request }).target).toMatchObject({ token: '' });
});

test('reports of the options take the place of those of the file', () => {
  const config = { reporters: { html: 'out.html' } };
  expect(settings({}, {}, config).reports).toEqual([{ reporter: 'html', file: 'out.html' }]);
  expect(settings({ reporter: ['junit', 'json=a=b.json'] }, {}, config).reports).toEqual([
    { reporter: 'junit', file: 'payments-contract.xml' },
    { reporter: 'json', file: 'a=b.json' },
  ]);
});
