import { type ServedMock, serve } from '@library/library-mock/serve';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../../scripts/testing/chromium.ts';
import { audit, visit } from '../../../../../scripts/testing/visit.ts';
import { buildAssets } from '../build/assets.ts';
import { apiOf } from '../testing/api-of.ts';
import { libraryPages, type OpenSite, openSite, pagesOf } from '../testing/library-site.ts';

const status = '.answer-head .code';

describe.skipIf(chromiumPath === undefined)('the console of a document without a test environment', () => {
  let site: OpenSite;
  let mock: ServedMock;

  beforeAll(async () => {
    const library = await libraryPages();
    const api = { ...library, servers: library.servers.filter(({ name }) => name === 'live') };
    const assets = await buildAssets({ title: api.title });
    [site, mock] = await Promise.all([openSite([...pagesOf(api), ...assets]), serve()]);
  }, 120_000);

  afterAll(() => Promise.all([site?.close(), mock?.close()]));

  test('sends nothing until the reader names an address, but writes the request as code', async () => {
    const { page, faults, close } = await visit(site.browser, `${site.url}try/add-book.html`);
    expect(await page.getByLabel('Send to').inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    for (const [language, start] of [
      ['curl', "curl 'https://library.example.com/books'"],
      ['fetch', 'const response = await fetch("https://library.example.com/books"'],
    ] as const) {
      await page.getByLabel('This request as').selectOption(language);
      expect(await page.locator('[data-code]').textContent()).toContain(start);
    }
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('calls a mock on this machine', async () => {
    const { page, close } = await visit(site.browser, `${site.url}try/add-book.html`);
    await page.getByLabel('Send to').selectOption({ label: 'Another address' });
    await page.locator('[name=address]').fill(mock.url);
    await page.getByLabel('Key').fill('any');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    expect(await page.locator(status).textContent()).toBe('201 Created');
    expect(await audit(page)).toEqual([]);
    await close();
  });

  test('changes what may be real only after a confirmation', async () => {
    const { page, close } = await visit(site.browser, `${site.url}try/add-book.html`);
    const sent: string[] = [];
    await page.route('https://library.example.com/**', (route) => {
      sent.push(route.request().method());
      return route.fulfill({
        status: 200,
        json: {},
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      });
    });
    await page.getByLabel('Send to').selectOption({ label: 'Another address' });
    await page.locator('[name=address]').fill('https://library.example.com');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(sent).toEqual([]);
    await page.getByLabel('Send this POST although it may change real data').check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    expect(sent.at(-1)).toBe('POST');
    await close();
  });
});

describe.skipIf(chromiumPath === undefined)('the console of a large reference', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 41 }, (_, index) => [
        `/halls/${index}`,
        { get: { operationId: `getHall${index}`, responses: { '200': { description: 'The hall.' } } } },
      ]),
    );
    const api = apiOf({ servers: [{ url: 'https://library.example.com' }], paths });
    site = await openSite([...pagesOf(api), ...(await buildAssets({ title: api.title }))]);
  }, 120_000);

  afterAll(() => site?.close());

  test('shows the operation of the page that it was opened from', async () => {
    const { page, faults, close } = await visit(site.browser, `${site.url}reference/get-hall7.html`);
    await page.getByRole('link', { name: 'Try it' }).click();
    await page.locator('[data-code]').waitFor();
    expect(await page.title()).toBe('Try: Get hall7');
    expect(await page.locator('.route').textContent()).toBe('GET /halls/7');
    await page.getByLabel('This request as').selectOption('curl');
    expect(await page.locator('[data-code]').textContent()).toContain("curl 'https://library.example.com/halls/7'");
    expect(await audit(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the reference' }).click();
    await page.waitForURL('**/reference/get-hall7.html');
    expect(faults).toEqual([]);
    await close();
  });
});
