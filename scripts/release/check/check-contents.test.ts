import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import type { Manifest } from '../../command/manifest.ts';
import { checkContents } from './check-contents.ts';
import { checkSize } from './check-size.ts';

const manifest: Manifest = { name: 'shop', version: '1.0.0', license: 'MIT', files: ['CHANGELOG.md', 'dist'] };
const sound = { 'package.json': '{}', 'README.md': '# Shop', LICENSE: 'MIT', 'dist/index.js': 'export {};' };

function contents(files: Record<string, string>, more: Partial<Manifest> = {}) {
  return { manifest: { ...manifest, ...more }, files: new Map(Object.entries(files)) };
}

function findings(files: Record<string, string>, more: Partial<Manifest> = {}): string[] {
  return checkContents(contents(files, more)).map(({ place, finding }) => `${place}: ${finding}`);
}

test('a valid package has no problems', () => {
  const generated = { 'dist/generated/pay.contract.test.js': 'export {};' };
  const dependencies = { 'openapi-fetch': '0.16.0' };
  expect(findings({ ...sound, ...generated }, { dependencies, scripts: { build: 'tsc' } })).toEqual([]);
});

test.each(['dist/pay.test.js', 'dist/testing/server.js', '.env.local', 'dist/.npmrc', 'id.pem', 'dist/a.tsbuildinfo'])(
  '%s is not for callers',
  (path) => {
    expect(findings({ ...sound, [path]: '' })).toEqual([`shop ${path}: Users of the package do not need the file.`]);
  },
);

test.each([
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
  ['an npm token', `npm_${'a1'.repeat(18)}`],
  ['a GitHub token', `ghp_${'a1'.repeat(18)}`],
  ['a password in a URL', 'https://ada:lovelace1815@example.com/'],
])('reports %s without printing it', (name, secret) => {
  const problems = checkContents(contents({ ...sound, 'dist/index.js': `call('${secret}')` }));
  expect(problems.map(({ finding }) => finding)).toEqual([`The file contains ${name}.`]);
  expect(JSON.stringify(problems)).not.toContain(secret);
});

test('reports a path of this machine', () => {
  expect(findings({ ...sound, 'dist/index.js.map': `${homedir()}/shop/src` })).toEqual([
    'shop dist/index.js.map: The file contains a path of this machine.',
  ]);
});

test('reports problems of the package.json, and missing files', () => {
  const { LICENSE: _, ...files } = sound;
  const scripts = { postinstall: 'node setup.js' };
  const dependencies = { '@shop/types': 'workspace:*', cart: 'file:../cart', fine: '^1.0.0' };
  expect(findings(files, { license: '', files: ['dist'], scripts, dependencies })).toEqual([
    'shop package.json: `license` is missing.',
    'shop package.json: `files` lacks the changelog.',
    'shop package.json: The script `postinstall` runs when the package is installed.',
    'shop package.json: @shop/types@workspace:* cannot be installed from a registry.',
    'shop package.json: cart@file:../cart cannot be installed from a registry.',
    'shop: LICENSE is missing.',
  ]);
});

test('reports a package over its budget, and one without a budget', () => {
  const heavy = contents({ ...sound, 'dist/index.js': 'x'.repeat(400_000) });
  const budgets = { types: { packed: 50, unpacked: 200 } };
  expect(checkSize('packages/shop-types', Buffer.alloc(10), heavy, budgets)[0]?.finding).toMatch(
    /^400\.0 kB unpacked, over the budget of 200 kB\. Largest files: dist\/index\.js 400\.0 kB, /,
  );
  expect(checkSize('packages/shop', Buffer.alloc(10), heavy, budgets)[0]?.finding).toBe(
    'The package has no size budget.',
  );
});
