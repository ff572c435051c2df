import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Api } from '../../../../../scripts/generate/model/api.ts';
import { libraryNames } from '../../../../../scripts/testing/library.ts';
import type { SiteFile } from '../markup/site-file.ts';
import { apiOf } from '../testing/api-of.ts';
import { deadLinks, repeatedIds } from '../testing/dead-links.ts';
import { hostileDocument } from '../testing/hostile.ts';
import { guides, libraryPages, pagesOf } from '../testing/library-site.ts';
import { buildAssets } from './assets.ts';

let api: Api;
let assets: SiteFile[];
let files: Map<string, string>;

const contents = (...parts: SiteFile[][]) =>
  new Map(parts.flat().map(({ path, content }) => [path, String(content)] as const));

beforeAll(async () => {
  api = await libraryPages();
  assets = await buildAssets({ title: api.title, mockOf: libraryNames });
  files = contents(pagesOf(api, { guides, hasMock: true }), assets);
}, 120_000);

test('every link and every anchor has a target, and every id is unique', () => {
  for (const site of [files, contents(pagesOf(apiOf(hostileDocument)), assets)]) {
    expect(deadLinks(site)).toEqual([]);
    expect(repeatedIds(site)).toEqual([]);
  }
});

test('every field, every option and every status has an anchor', () => {
  const anchors = {
    'reference/add-book.html': [
      'authorization',
      'body.novel.language.no',
      'body.atlas.maps',
      'response.201.tags.key',
      'error.code.no_such_book',
    ],
    'reference/get-books.html': ['query.limit', 'query.order-by.title', 'response.200.X-Total-Count'],
  };
  for (const [page, ids] of Object.entries(anchors)) {
    for (const id of ids) {
      expect(files.get(page)).toContain(` id="${id}"`);
      expect(files.get(page)).toContain(` href="#${id}"`);
    }
  }
});

test('the first load is at most 60 kB compressed, fonts included', () => {
  const sizes = ['reference/add-book.html', 'assets/site.css', 'assets/site.js'].map(
    (path) => gzipSync(files.get(path) ?? '').length,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});

test('links in the Markdown of guides point at Markdown', () => {
  for (const { page } of guides) {
    for (const [, link = ''] of (files.get(`${page}.md`) ?? '').matchAll(/\]\(([^)#]+)/g)) {
      const { pathname } = new URL(link, `https://site.invalid/${page}.md`);
      expect([...files.keys()]).toContain(pathname.slice(1));
    }
  }
});

test('an earlier version says so, and links to the newest', () => {
  const newest = { version: '3.0.0', link: '../../index.html' };
  const page = contents(pagesOf(api, { newest })).get('reference/add-book.html');
  expect(page).toContain('The newest is <a href="../../../index.html">3.0.0</a>');
  expect(page).toContain('<meta name="robots" content="noindex">');
});

test('a site with an address has a sitemap', () => {
  const sitemap = contents(pagesOf(api, { address: 'https://docs.example.com/x/' })).get('sitemap.xml');
  expect(sitemap).toContain('<url><loc>https://docs.example.com/x/</loc></url>');
  expect(sitemap).toContain('<url><loc>https://docs.example.com/x/reference/add-book.html</loc></url>');
});

test('the icon shows the first letter of the title, whatever it is', async () => {
  for (const [title, letter] of [
    ['"book" API', 'B'],
    ['<&>', '#'],
    ['über', 'Ü'],
  ]) {
    const [icon] = (await buildAssets({ title: title ?? '' })).filter(({ path }) => path === 'assets/icon.svg');
    expect(icon?.content).toContain(`>${letter}</text>`);
  }
});

test('the same model gives the same bytes', () => {
  expect(contents(pagesOf(api, { guides, hasMock: true }), assets)).toEqual(files);
});

test('the page as Markdown has every field', () => {
  const markdown = files.get('reference/add-book.md') ?? '';
  for (const line of [
    '# Add book',
    '- `title` (string, required): 1 to 200 characters. Example `Emma`.',
    '    - `no`: Norwegian',
    '- Form: Atlas.',
    '  - `shelf_full`: Move a book first.',
  ]) {
    expect(markdown).toContain(line);
  }
});
