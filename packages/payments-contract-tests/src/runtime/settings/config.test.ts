import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../testing/contract.ts';
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
  readSettings(api, options, environment, { name: 'library-contract.config.json', config });

test('finds a JSON file and a module by their names, another file by its path', async () => {
  expect(await readConfig('library-contract', folder, undefined)).toEqual({ name: '', config: {} });
  await write('library-contract.config.json', '{ "rate": 5 }');
  expect(await readConfig('library-contract', folder, undefined)).toEqual({
    name: 'library-contract.config.json',
    config: { rate: 5 },
  });
  await write('other.mjs', 'export default { authorize: (request) => request };');
  expect((await readConfig('library-contract', folder, 'other.mjs')).config.authorize).toBeTypeOf('function');
  await write('library-contract.config.mjs', 'export default {};');
  await expect(readConfig('library-contract', folder, undefined)).rejects.toThrow(
    'Both library-contract.config.mjs and',
  );
});

test.each([
  ['gone.json', undefined, 'gone.json: No such file. Correct --config.'],
  ['broken.json', '{', 'broken.json: Not valid JSON: '],
  ['throws.mjs', 'throw new Error("no vault")', 'throws.mjs: Cannot be loaded: no vault. Correct it.'],
  ['empty.mjs', '', 'empty.mjs: Not an object.'],
  ['list.json', '[]', 'list.json: Not an object.'],
])('refuses %s with a message', async (name, text, message) => {
  if (text !== undefined) await write(name, text);
  await expect(readConfig('library-contract', folder, name)).rejects.toThrow(message);
});

test('reports all problems at once', async () => {
  const config = {
    baseURL: 'http://localhost',
    tokenEnv: 5,
    authorize: 'bearer',
    values: { shelf_id: 'shelf_1' },
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
  const problems = await readConfig('library-contract', folder, 'c.json').catch((error) => error.problems);
  expect(problems).toEqual([
    'c.json: There is no setting `baseURL`. The settings are baseUrl, tokenEnv, authorize, values, waivers, maxAccepted, allowRefusals, strict, rate, concurrency, timeout, reporters.',
    'c.json: `tokenEnv` is not a string. Name an environment variable.',
    'c.json: `authorize` is not a function. Write the configuration as a module (.mjs) with a function.',
    'c.json: `waivers[0].until` ("a") is "2027-02-30". Give the last day on which it applies, as YYYY-MM-DD.',
    'c.json: `waivers[1].case` is not a string. Give the name of a case; * stands for any text.',
    'c.json: `waivers[1]` has `ticket`. A waiver has case, reason and until.',
    'c.json: `waivers[2]` is not an object. Give it case, reason and until.',
    'c.json: `rate` is "5". Give a number greater than 0.',
    'c.json: `timeout` is 0. Give a whole number of at least 1.',
    'c.json: `reporters.junit` is not a string. Name a file.',
    'c.json: `reporters` has an unknown report `pdf`. Use one of junit, json, html.',
  ]);
});

test('an option overrides the environment, which overrides the file', () => {
  const environment = { LIBRARY_BASE_URL: 'http://localhost:2', LIBRARY_TIMEOUT_MS: '20', KEY: 'secret', OTHER: 'x' };
  const config = { ...server, timeout: 30, maxAccepted: 40, concurrency: 2, tokenEnv: 'KEY', allowRefusals: true };
  const { target, concurrency } = settings({ 'base-url': 'http://localhost:3/v1/' }, environment, config);
  expect(target).toMatchObject({ baseUrl: 'http://localhost:3/v1', timeout: 20, maxAccepted: 40, allowRefusals: true });
  expect([concurrency, target.token, target.tokenVariable]).toEqual([2, 'secret', 'KEY']);
  expect(settings({ 'token-env': 'OTHER' }, environment, config).target.token).toBe('x');
});

test('reports all invalid settings at once, with their sources', () => {
  const read = () =>
    settings(
      { timeout: '1.5', reporter: ['pdf', 'html=', 'junit=a', 'json=a'] },
      { LIBRARY_MAX_ACCEPTED: '0' },
      { baseUrl: 'localhost', rate: -1 },
    );
  expect(read).toThrow(
    [
      '--timeout is "1.5". Give a whole number of at least 1.',
      'LIBRARY_MAX_ACCEPTED is "0". Give a whole number of at least 1.',
      'library-contract.config.json: `rate` is "-1". Give a number greater than 0.',
      'There is no reporter "pdf". Use one of junit, json, html.',
      '--reporter html= has no file. Name one, or write html.',
      'Two reports would be written to a. Give each its own file.',
      'library-contract.config.json: `baseUrl` is "localhost", which is not an address. Give one such as http://localhost:8080.',
      'LIBRARY_TOKEN is not set. Set it to a credential that localhost accepts.',
    ].join('\n'),
  );
});

test('an address has neither a credential nor a query', () => {
  const address = (text: string) => () => settings({ 'base-url': text }, { LIBRARY_TOKEN: 'x' }, {});
  expect(address('http://ada:pass@localhost')).toThrow(
    '--base-url contains a user name or a password. Remove them, and give the credential in a variable.',
  );
  expect(address('http://localhost/?key=1')).toThrow('which has a query or a fragment');
});

test('a hook can replace a token', () => {
  expect(settings({}, {}, { ...server, authorize: (request: Request) => request }).target).toMatchObject({ token: '' });
});

test('reports of the options replace those of the file', () => {
  const config = { reporters: { html: 'out.html' } };
  expect(settings({}, {}, config).reports).toEqual([{ reporter: 'html', file: 'out.html' }]);
  expect(settings({ reporter: ['junit', 'json=a=b.json'] }, {}, config).reports).toEqual([
    { reporter: 'junit', file: 'library-contract.xml' },
    { reporter: 'json', file: 'a=b.json' },
  ]);
});
