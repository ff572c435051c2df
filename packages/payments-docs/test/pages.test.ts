import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { html } from '../src/runtime/markup/html.ts';
import type { SiteFile } from '../src/runtime/markup/site-file.ts';
import { deadLinks, repeatedIds } from '../src/runtime/testing/dead-links.ts';
import { buildOwnSite } from './site.ts';

let built: SiteFile[];
let files: Map<string, string>;
const page = () => files.get('reference/create-payment.html') ?? '';

beforeAll(async () => {
  // These tests need no highlighting.
  built = await buildOwnSite((code) => html`${code}`);
  files = new Map(built.map(({ path, content }) => [path, String(content)]));
}, 120_000);

test('every link and every anchor has a target, and every id is unique', () => {
  expect(deadLinks(files)).toEqual([]);
  expect(repeatedIds(files)).toEqual([]);
});

test('every field, every option and every status has an anchor', () => {
  for (const id of [
    'authorization',
    'body.billing.country.NO',
    'body.customer.new-customer.phone_number',
    'body.metadata.key',
    'response.200.total_amount',
    'response.429.Retry-After',
    'error.code.PRODUCT_CART_EMTPY',
  ]) {
    expect(page()).toContain(` id="${id}"`);
    expect(page()).toContain(` href="#${id}"`);
  }
});

test('the reference shows everything that the seed page shows', () => {
  const options = (field: string) => [...page().matchAll(new RegExp(` id="body\\.${field}\\.[^".]+"`, 'g'))].length;
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
    expect(page()).toContain(text);
  }
});

test.for(['reference/create-payment.html', 'index.html'])(
  'the first load of %s is at most 60 kB compressed, fonts included',
  (path) => {
    const sizes = [path, 'assets/site.css', 'assets/site.js', 'assets/icon.svg'].map(
      (file) => gzipSync(files.get(file) ?? '').length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  },
);

test('links in the Markdown of guides point at Markdown', () => {
  const guides = [...files.keys()].filter((path) => /^guides\/.*\.md$/.test(path));
  expect(guides.length).toBeGreaterThan(4);
  for (const path of guides) {
    for (const [, link = ''] of (files.get(path) ?? '').matchAll(/\]\(([^)#]+)/g)) {
      const { origin, pathname } = new URL(link, `https://site.invalid/${path}`);
      if (origin === 'https://site.invalid') expect([...files.keys()]).toContain(pathname.slice(1));
    }
  }
});

test('the page as Markdown has every field', () => {
  const markdown = files.get('reference/create-payment.md') ?? '';
  for (const line of [
    '# Create a payment',
    '- `billing` (object, required): The billing address of the buyer. It determines the tax and which payment methods are offered.',
    '    - `AX`: Åland Islands',
    '  - Form: New customer.',
    '  - `UNSUPPORTED_COUNTRY`: The billing country is not supported. Tell the buyer.',
  ]) {
    expect(markdown).toContain(line);
  }
});
