import { beforeAll, expect, test } from 'vitest';
import { root } from '../../../../scripts/command/root.ts';
import type { Api } from '../../../../scripts/generate/model/api.ts';
import { buildAssets } from './assets.ts';
import { buildSite } from './build-site.ts';
import { readChangelog } from './changelog.ts';
import { readGuides } from './guides.ts';
import { html } from './html.ts';
import type { Guide, SiteFile } from './site.ts';
import { hostileDocument } from './testing/hostile.ts';
import { apiOf, readApi } from './testing/read-api.ts';

let api: Api;
let assets: SiteFile[];
let guides: Guide[];

beforeAll(async () => {
  [api, assets, guides] = await Promise.all([
    readApi(),
    buildAssets(true),
    Promise.all([readGuides(root), readChangelog(root)]).then((parts) => parts.flat()),
  ]);
}, 60_000);

/** All files of the site by path; colours make no difference here. */
function build(from: Api): Map<string, string> {
  const files = buildSite({
    api: from,
    guides: from === api ? guides : [],
    hasMock: from === api,
    highlight: (code) => html`${code}`,
    warn: () => {},
  });
  return new Map([...files, ...assets].map(({ path, content }) => [path, String(content)]));
}

/** Every link of every page that leads to nothing. */
function deadLinks(files: Map<string, string>): string[] {
  const ids = new Map(
    [...files].map(([path, content]) => [path, [...content.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)]),
  );
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .flatMap(([path, content]) =>
      [...content.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, link = '']) => {
        const { origin, pathname, hash } = new URL(link.replaceAll('&amp;', '&'), `https://site.invalid/${path}`);
        if (origin !== 'https://site.invalid') return [];
        const target = ids.get(pathname.slice(1));
        const found = target && (hash === '' || target.includes(decodeURIComponent(hash.slice(1))));
        return found ? [] : [`${path}: ${link}`];
      }),
    );
}

test('every link and every anchor leads somewhere, and no id stands twice', () => {
  for (const files of [build(api), build(apiOf(hostileDocument))]) {
    expect(deadLinks(files)).toEqual([]);
    for (const [path, content] of files) {
      const ids = [...content.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect({ path, twice: ids.filter((id, index) => ids.indexOf(id) !== index) }).toEqual({ path, twice: [] });
    }
  }
});

test('every field, every option and every status has an anchor', () => {
  const page = build(api).get('reference/create-payment.html');
  for (const id of [
    'authorization',
    'body.billing.country.NO',
    'body.customer.new-customer.phone_number',
    'body.metadata.key',
    'response.200.total_amount',
    'response.429.Retry-After',
    'error.code.PRODUCT_CART_EMTPY',
  ]) {
    expect(page).toContain(` id="${id}"`);
    expect(page).toContain(` href="#${id}"`);
  }
});

test('the page of the seed holds all that the seed page shows', () => {
  const page = build(api).get('reference/create-payment.html') ?? '';
  const options = (field: string) => [...page.matchAll(new RegExp(` id="body\\.${field}\\.[^".]+"`, 'g'))].length;
  expect({ currencies: options('billing_currency'), methods: options('allowed_payment_method_types') }).toEqual({
    currencies: 145,
    methods: 17,
  });
  for (const text of [
    'Bearer &lt;token&gt;',
    '1 to 100 items',
    'enum&lt;string&gt;[] | null',
    'new DodoPayments({',
    '&lt;string&gt;',
    '0 to 2,147,483,647',
  ]) {
    expect(page).toContain(text);
  }
});

test('the first load is at most 60 kB compressed, fonts and all', async () => {
  const { gzipSync } = await import('node:zlib');
  const files = build(api);
  const sizes = ['reference/create-payment.html', 'assets/site.css', 'assets/site.js'].map(
    (path) => gzipSync(files.get(path) ?? '').length,
  );
  const fonts = assets.filter(({ path }) => path.endsWith('.woff2')).map(({ content }) => content.length);
  expect([...sizes, ...fonts].reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});

test('links in the Markdown of guides lead to Markdown', () => {
  const files = build(api);
  for (const { page } of guides) {
    for (const [, link = ''] of (files.get(`${page}.md`) ?? '').matchAll(/\]\(([^)#]+)/g)) {
      const { origin, pathname } = new URL(link, `https://site.invalid/${page}.md`);
      if (origin === 'https://site.invalid') expect([...files.keys()]).toContain(pathname.slice(1));
    }
  }
});

test('an earlier version says so, and leads to the newest', () => {
  const newest = { version: '2.0.0', link: '../../index.html' };
  const files = buildSite({
    api,
    guides: [],
    hasMock: false,
    highlight: (code) => html`${code}`,
    newest,
    warn: () => {},
  });
  const page = String(files.find(({ path }) => path === 'reference/create-payment.html')?.content);
  expect(page).toContain('The newest is <a href="../../../index.html">2.0.0</a>');
  expect(page).toContain('<meta name="robots" content="noindex">');
});

test('with an address there is a sitemap', () => {
  const files = buildSite({
    api,
    guides: [],
    hasMock: false,
    highlight: (code) => html`${code}`,
    address: 'https://docs.example.com/x/',
    warn: () => {},
  });
  const { content } = files.find(({ path }) => path === 'sitemap.xml') ?? { content: '' };
  expect(content).toContain('<url><loc>https://docs.example.com/x/</loc></url>');
  expect(content).toContain('<url><loc>https://docs.example.com/x/reference/create-payment.html</loc></url>');
});

test('the same model gives the same bytes', () => {
  expect(build(api)).toEqual(build(api));
});

test('the page as Markdown holds every field', () => {
  const markdown = build(api).get('reference/create-payment.md') ?? '';
  for (const line of [
    '# Create a payment',
    '- `billing` (object, required): Where the buyer is billed. Decides the tax and which payment methods are offered.',
    '    - `AX`: Åland Islands',
    '  - Form: New customer.',
    '  - `UNSUPPORTED_COUNTRY`: Nothing can be sold to the billing country. Tell the buyer.',
  ]) {
    expect(markdown).toContain(line);
  }
});
