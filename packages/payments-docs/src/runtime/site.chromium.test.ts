import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../../scripts/command/root.ts';
import { chromiumPath, launchChromium } from '../../../../scripts/testing/chromium.ts';
import { buildAssets } from './assets.ts';
import { buildSite } from './build-site.ts';
import { readGuides } from './guides.ts';
import { createHighlight } from './highlight.ts';
import type { SiteFile } from './site.ts';
import { readApi } from './testing/read-api.ts';
import { serveTemporarily, type TemporarySite } from './testing/temporary-site.ts';
import { audit, visit } from './testing/visit.ts';

/** What is folded must be as good as what is not. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

describe.skipIf(chromiumPath === undefined)('the site in Chromium', () => {
  let files: SiteFile[];
  let site: TemporarySite;
  let browser: Browser;

  beforeAll(async () => {
    const [api, highlight, assets, guides] = await Promise.all([
      readApi(),
      createHighlight(),
      buildAssets(true),
      readGuides(root),
    ]);
    const warn = (warning: string) => expect.fail(warning);
    files = [...buildSite({ api, guides, hasMock: true, highlight, warn }), ...assets];
    site = await serveTemporarily(files);
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const pages = () => files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
  const reference = 'reference/create-payment.html';
  test('every page is quiet and accessible, light and dark, on a phone and a desktop', {
    timeout: 90_000,
  }, async () => {
    for (const path of pages()) {
      const { page, faults, close } = await visit(browser, site.url + path);
      await unfold(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [390, 1440]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          const got = { path, colorScheme, width, violations: await audit(page) };
          expect(got).toEqual({ path, colorScheme, width, violations: [] });
        }
      }
      expect({ path, faults }).toEqual({ path, faults: [] });
      await close();
    }
  });

  test('no page scrolls sideways, however narrow', { timeout: 60_000 }, async () => {
    for (const path of pages()) {
      const { page, close } = await visit(browser, site.url + path);
      await unfold(page);
      for (const width of [320, 390, 1024, 1280, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const got = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ path, width: got }).toEqual({ path, width });
      }
      await close();
    }
  });

  test('without JavaScript everything can be read', async () => {
    const { page, faults, close } = await visit(browser, site.url + reference, { javaScriptEnabled: false });
    for (const text of [
      'Existing customer',
      'New customer',
      'create_new_customer',
      'curl --fail-with-body',
      'const client = new DodoPayments',
    ]) {
      expect(await page.locator('main').getByText(text).filter({ visible: true }).count(), text).toBeGreaterThan(0);
    }
    expect(await page.locator('.panel:visible').count()).toBe(await page.locator('.panel').count());
    expect(await page.locator('button[role=tab]:visible, [data-search]:visible, select:visible').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('a link to something deep opens what it stands in', async () => {
    const { page, close } = await visit(browser, `${site.url}${reference}#body.customer.new-customer.email`);
    const email = page.locator('[id="body.customer.new-customer.email"]');
    expect(await email.isVisible()).toBe(true);
    await page.goto(`${site.url}${reference}#body.billing.country.NO`);
    const option = page.locator('[id="body.billing.country.NO"]');
    expect(await option.isVisible()).toBe(true);
    await expect.poll(() => option.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
    await close();
  });

  test('the keyboard is enough for tabs, folds, filters and search', async () => {
    const { page, faults, close } = await visit(browser, site.url + reference);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');

    await page.getByRole('tab', { name: 'Existing customer' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'New customer' }).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('[id="body.customer.new-customer.email"]').isVisible()).toBe(true);

    await page.locator('[id="body.billing_currency"] summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('norwegian');
    expect(await page.locator('[id="body.billing_currency"] .options > li:visible').allTextContents()).toEqual([
      expect.stringContaining('NOK'),
    ]);

    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('unsupported_cou');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#error.code.UNSUPPORTED_COUNTRY');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test('the search dialog is accessible, empty and with results', async () => {
    const { page, close } = await visit(browser, site.url + reference);
    await page.keyboard.press('Control+k');
    expect(await audit(page)).toEqual([]);
    await page.keyboard.type('payment');
    await page.locator('dialog [role=option]').first().waitFor();
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await close();
  });

  test('the chosen example shows in request and response', async () => {
    const { page, close } = await visit(browser, site.url + reference);
    await page.getByLabel('Example of the request').selectOption({ label: 'Every field' });
    const code = await page.locator('.samples .panel:visible figure:visible code').allTextContents();
    expect(code).toEqual([
      expect.stringContaining("tax_id: 'NO923609016MVA'"),
      expect.stringContaining('"discount_id": "dsc_3kPq7VbN1x"'),
    ]);
    await close();
  });

  test('an example of an error shows beside it, and nothing moves', async () => {
    const { page, close } = await visit(browser, `${site.url}${reference}#response.409`);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const before = await page.evaluate(() => scrollY);
    await page.locator('[id="response.409"]').getByRole('link', { name: 'Example' }).click();
    expect(await page.locator('[id="example-409"]').isVisible()).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await close();
  });

  test('a theme follows the system until it is chosen, and is then remembered', async () => {
    const { page, close } = await visit(browser, site.url + reference, { colorScheme: 'dark' });
    const isDark = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor !== 'rgb(255, 255, 255)');
    expect(await isDark()).toBe(true);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    expect(await isDark()).toBe(false);
    await page.goto(`${site.url}index.html`);
    expect(await isDark()).toBe(false);
    await close();
  });

  test('on a phone the contents open, and close on a choice', async () => {
    const { page, close } = await visit(browser, site.url + reference, { viewport: { width: 390, height: 844 } });
    const contents = page.getByRole('navigation', { name: 'Contents' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Contents' }).click();
    expect(await contents.isVisible()).toBe(true);
    expect(await audit(page)).toEqual([]);
    await contents.getByRole('link', { name: 'Errors', exact: true }).click();
    expect(await contents.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#errors');
    await close();
  });

  test('code and lists can be copied', async () => {
    const { page, close } = await visit(browser, site.url + reference, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy the code' }).first().click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('await client.payments.create({');
    await page.locator('[id="body.allowed_payment_method_types"] summary').click();
    await page.locator('[id="body.allowed_payment_method_types"] [data-filter]').fill('india');
    await page.locator('[id="body.allowed_payment_method_types"] [data-copy-options]').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('["upi_collect","upi_intent"]');
    await close();
  });

  describe('Try it', () => {
    const console = 'try/create-payment.html';
    const status = '.answer-head .code';

    test('makes a payment with the mock, by keyboard alone', async () => {
      const { page, faults, close } = await visit(browser, site.url + reference);
      await page.getByRole('link', { name: 'Try it' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Send' }).waitFor();
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

    test('shows what is wrong with a body, and leads to what can be done about it', async () => {
      const { page, faults, close } = await visit(browser, site.url + console);
      await page.getByLabel('Body').fill('{ "billing": ');
      expect(await page.locator('#body-note').textContent()).toContain('Not JSON');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator(status).waitFor();
      expect(await page.locator(status).textContent()).toBe('400');
      await page.getByRole('link', { name: 'What to do about INVALID_REQUEST_BODY' }).click();
      await expect.poll(() => new URL(page.url()).hash).toBe('#error.code.INVALID_REQUEST_BODY');
      expect(faults).toEqual([]);
      await close();
    });

    test('shows the answer on a phone too, where it stands below', async () => {
      const { page, close } = await visit(browser, site.url + console, { viewport: { width: 390, height: 844 } });
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator(status).waitFor();
      await expect
        .poll(() => page.locator(status).evaluate((element) => element.getBoundingClientRect().top))
        .toBeLessThan(400);
      await close();
    });

    test('any documented answer can be asked for', async () => {
      const { page, close } = await visit(browser, site.url + console);
      await page.getByLabel('Answer with').selectOption('429');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator(status).waitFor();
      expect(await page.locator(status).textContent()).toBe('429');
      await close();
    });

    test('reaches the test environment and no other, and keeps no key', async () => {
      const { page, close } = await visit(browser, site.url + console);
      const values = await page
        .getByLabel('Send to')
        .locator('option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      expect(values).toEqual(['https://mock.invalid', 'https://test.dodopayments.com']);
      const sent: string[] = [];
      await page.route('https://test.dodopayments.com/**', (route) => {
        sent.push(`${route.request().method()} ${route.request().url()} ${route.request().headers().authorization}`);
        return route.fulfill({
          status: 200,
          json: { payment_id: 'pay_1' },
          headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
        });
      });
      await page.getByLabel('Send to').selectOption('https://test.dodopayments.com');
      await page.getByLabel('Key').fill('secret-key');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator(status).waitFor();
      expect(sent).toContain('POST https://test.dodopayments.com/payments Bearer secret-key');
      expect(await page.evaluate(() => fetch('https://live.dodopayments.com/').then(String, () => 'refused'))).toBe(
        'refused',
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

  test('it works from a disk', async () => {
    const { page, faults, close } = await visit(browser, `file://${site.folder}/${reference}`);
    await page.keyboard.press('/');
    await page.keyboard.type('tax_id');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#body.tax_id');
    expect(faults).toEqual([]);
    await close();
  });
});
