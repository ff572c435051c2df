import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../scripts/testing/chromium.ts';
import { lookOver } from '../../../scripts/testing/looks.ts';
import { audit, visit } from '../../../scripts/testing/visit.ts';
import { firstLoad } from '../bench/first-load.ts';
import { createHighlight } from '../src/runtime/markup/highlight.ts';
import { type OpenSite, openSite } from '../src/runtime/testing/library-site.ts';
import { buildOwnSite } from './site.ts';

const reference = 'reference/create-payment.html';
const console = 'try/create-payment.html';
const status = '.answer-head .code';

describe.skipIf(chromiumPath === undefined)('the site of this API in Chromium', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(await buildOwnSite(await createHighlight()));
  }, 120_000);

  afterAll(() => site?.close());

  const open = (path = reference, options: Parameters<typeof visit>[2] = {}) =>
    visit(site.browser, site.url + path, options);

  test.for([reference, 'index.html'])('the first load of %s transfers at most 60 kB', async (path) => {
    expect(await firstLoad(site.url + path)).toBeLessThan(60_000);
  });

  // A busy machine may need a minute for each page.
  test('every page is accessible, logs no errors and does not scroll sideways in any look', {
    timeout: 900_000,
  }, async () => {
    expect(site.pages).toContain(reference);
    const urls = site.pages.map((path) => site.url + path);
    expect(await lookOver(site.browser, urls)).toEqual([]);
  });

  test('without JavaScript everything can be read', async () => {
    const { page, faults, close } = await open(reference, { javaScriptEnabled: false });
    for (const text of [
      'Existing customer',
      'New customer',
      'create_new_customer',
      'curl --fail-with-body',
      'const client = new DodoPayments',
    ]) {
      expect(await page.locator('main').getByText(text).filter({ visible: true }).count(), text).toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test.for([
    { query: 'unsupported_cou', hash: '#error.code.UNSUPPORTED_COUNTRY' },
    { query: 'tax_id', hash: '#body.tax_id' },
  ])('search finds $hash for $query', async ({ query, hash }) => {
    const { page, close } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === hash);
    await close();
  });

  test('the chosen example shows in request and response', async () => {
    const { page, close } = await open();
    await page.getByLabel('Example of the request').selectOption({ label: 'Every field' });
    await expect
      .poll(() => page.locator('.samples .panel:visible figure:visible code').allTextContents())
      .toEqual([
        expect.stringContaining("tax_id: 'NO923609016MVA'"),
        expect.stringContaining('"discount_id": "dsc_3kPq7VbN1x"'),
      ]);
    await close();
  });

  test('a filtered list of options can be copied', async () => {
    const { page, close } = await open(reference, { permissions: ['clipboard-read', 'clipboard-write'] });
    const list = page.locator('[id="body.allowed_payment_method_types"]');
    await list.locator('summary').click();
    await list.locator('[data-filter]').fill('india');
    await list.locator('[data-copy-options]').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('["upi_collect","upi_intent"]');
    await close();
  });

  test('the console makes a payment with the mock', async () => {
    const { page, faults, close } = await open(console);
    await page.getByLabel('Start from').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    await page.locator(status).waitFor();
    expect(await page.locator(status).textContent()).toBe('200');
    expect(await page.locator('.answer pre').first().textContent()).toMatch(/"payment_id": "pay_\w+"/);
    expect(await page.locator('.answer pre').first().textContent()).toContain('"payment_link"');
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('the console links an error code to its explanation', async () => {
    const { page, faults, close } = await open(console);
    await page.getByLabel('Body').fill('{ "billing": ');
    await page.getByText('Not JSON').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    expect(await page.locator(status).textContent()).toBe('400');
    await page.getByRole('link', { name: 'What to do about INVALID_REQUEST_BODY' }).click();
    await page.waitForURL((url) => url.hash === '#error.code.INVALID_REQUEST_BODY');
    expect(faults).toEqual([]);
    await close();
  });

  test('a field fills the body and the code, and the one that a 422 names is marked', async () => {
    const { page, faults, close } = await open(console);
    await page.getByText('Fill in by field').click();
    const quantity = page.getByLabel('product_cart.0.quantity');
    await quantity.fill('-1');
    await expect.poll(() => page.getByLabel('Body').inputValue()).toContain('"quantity": -1');
    expect(await page.locator('[data-code]').textContent()).toContain('quantity: -1');
    await page.getByLabel('This request as').selectOption('curl');
    expect(await page.locator('[data-code]').textContent()).toMatch(/^curl 'https:.*YOUR_KEY/s);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator(status).waitFor();
    expect(await page.locator(status).textContent()).toBe('422');
    expect(await quantity.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('"quantity": -1');
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('the console offers the mock, the test environment and this machine alone', async () => {
    const { page, close } = await open(console);
    const values = await page
      .getByLabel('Send to')
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(values).toEqual(['https://mock.invalid', 'https://test.dodopayments.com', 'other']);
    expect(await page.evaluate(() => fetch('https://live.dodopayments.com/').then(String, () => 'blocked'))).toBe(
      'blocked',
    );
    await close();
  });
});
