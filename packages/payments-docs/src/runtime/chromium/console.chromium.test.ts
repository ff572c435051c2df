import { type ServedMock, serve } from '@library/library-mock/serve';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../../scripts/testing/chromium.ts';
import { audit, visit } from '../../../../../scripts/testing/visit.ts';
import { buildAssets } from '../build/assets.ts';
import { libraryPages, type OpenSite, openLibrarySite, openSite, pagesOf } from '../testing/library-site.ts';

const console = 'try/add-book.html';
const status = '.answer-head .code';

describe.skipIf(chromiumPath === undefined)('the console in Chromium', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openLibrarySite();
  }, 120_000);

  afterAll(() => site?.close());

  const open = (path = console, options: Parameters<typeof visit>[2] = {}) =>
    visit(site.browser, site.url + path, options);

  test('calls the mock with the keyboard alone', async () => {
    const { page, faults, close } = await open('reference/add-book.html');
    await page.getByRole('link', { name: 'Try it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await page.getByLabel('Start from').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    await page.locator(status).waitFor();
    expect(await page.locator(status).textContent()).toBe('201');
    expect(await page.locator('.answer pre').first().textContent()).toContain('"title": ');
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.for([
    { page: 'get-books', want: '200' },
    { page: 'get-book', want: '200' },
    { page: 'remove-book', want: '204' },
  ])('calls $page', async ({ page: path, want }) => {
    const { page, faults, close } = await open(`try/${path}.html`);
    const id = page.getByLabel('book_id');
    if (await id.count()) await id.fill('b_0f');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    expect(await page.locator(status).textContent()).toBe(want);
    expect(faults).toEqual([]);
    await close();
  });

  test('shows what is wrong with a body before and after it is sent', async () => {
    const { page, faults, close } = await open();
    await page.getByLabel('Body').fill('{ "title": ');
    await page.getByText('Not JSON').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    expect(await page.locator(status).textContent()).toBe('400');
    expect(faults).toEqual([]);
    await close();
  });

  test('scrolls to the answer on a phone', async () => {
    const { page, close } = await open(console, { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    await expect
      .poll(() => page.locator(status).evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(400);
    await close();
  });

  test('asks the mock for any documented answer', async () => {
    const { page, close } = await open();
    await page.getByLabel('Answer with').selectOption('401');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    expect(await page.locator(status).textContent()).toBe('401');
    await close();
  });

  test('calls the test environment and no other, and stores no key', async () => {
    const { page, close } = await open();
    const values = await page
      .getByLabel('Send to')
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(values).toEqual(['https://mock.invalid', 'https://test.library.example.com', 'other']);
    const sent: string[] = [];
    await page.route('https://test.library.example.com/**', (route) => {
      const request = route.request();
      sent.push(`${request.method()} ${request.url()} ${request.headers()['x-api-key']}`);
      return route.fulfill({
        status: 200,
        json: { id: 'b_1' },
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      });
    });
    await page.getByLabel('Send to').selectOption('https://test.library.example.com');
    await page.getByLabel('Key').fill('secret-key');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    expect(sent).toContain('POST https://test.library.example.com/books secret-key');
    expect(await page.evaluate(() => fetch('https://library.example.com/').then(String, () => 'blocked'))).toBe(
      'blocked',
    );
    await page.reload();
    const kept = await page.evaluate(() =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        document.querySelector('input')?.value,
      ]),
    );
    expect(kept).not.toContain('secret-key');
    await close();
  });
});

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
