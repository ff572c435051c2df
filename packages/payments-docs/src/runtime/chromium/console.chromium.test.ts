import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../../scripts/testing/chromium.ts';
import { audit, visit } from '../../../../../scripts/testing/visit.ts';
import { type OpenSite, openLibrarySite } from '../testing/library-site.ts';

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
