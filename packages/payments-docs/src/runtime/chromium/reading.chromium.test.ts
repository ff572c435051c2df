import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../../scripts/testing/chromium.ts';
import { audit, visit } from '../../../../../scripts/testing/visit.ts';
import { type OpenSite, openLibrarySite } from '../testing/library-site.ts';

const reference = 'reference/add-book.html';

describe.skipIf(chromiumPath === undefined)('a reference page in Chromium', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openLibrarySite();
  }, 120_000);

  afterAll(() => site?.close());

  const open = (path = reference, options: Parameters<typeof visit>[2] = {}) =>
    visit(site.browser, site.url + path, options);

  test('without JavaScript everything can be read', async () => {
    const { page, faults, close } = await open(reference, { javaScriptEnabled: false });
    for (const text of ['Novel', 'Atlas', 'maps', 'curl --fail-with-body', 'const client = new LibraryClient']) {
      expect(await page.locator('main').getByText(text).filter({ visible: true }).count(), text).toBeGreaterThan(0);
    }
    expect(await page.locator('.panel:visible').count()).toBe(await page.locator('.panel').count());
    expect(await page.locator('button[role=tab]:visible, [data-search]:visible, select:visible').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('a link to a folded part opens the parts around it', async () => {
    const { page, close } = await open(`${reference}#body.atlas.maps`);
    await page.locator('[id="body.atlas.maps"]').waitFor();
    await page.goto(`${site.url}${reference}#body.novel.language.no`);
    const option = page.locator('[id="body.novel.language.no"]');
    await option.waitFor();
    await expect.poll(() => option.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
    await close();
  });

  test('tabs, folds, filters and search work with the keyboard alone', async () => {
    const { page, faults, close } = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');

    await page.getByRole('tab', { name: 'Novel' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[id="body.atlas.maps"]').waitFor();
    expect(await page.getByRole('tab', { name: 'Atlas' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowLeft');

    await page.locator('[id="body.novel.language"] summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('norwegian');
    await expect
      .poll(() => page.locator('[id="body.novel.language"] .options > li:visible').allTextContents())
      .toEqual([expect.stringContaining('Norwegian')]);

    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('shelf_fu');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === '#error.code.shelf_full');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await close();
  });

  test('the search dialog is accessible, empty and with results', async () => {
    const { page, close } = await open();
    await page.keyboard.press('Control+k');
    await page.locator('dialog').waitFor();
    expect(await audit(page)).toEqual([]);
    await page.keyboard.type('book');
    await page.locator('dialog [role=option]').first().waitFor();
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await close();
  });

  test('choosing an example shows it in every language', async () => {
    const { page, close } = await open();
    const code = () => page.locator('.samples .panel:visible figure:visible code').first().textContent();
    expect(await code()).toContain("kind: 'novel'");
    await page.getByLabel('Example of the request').selectOption({ label: 'An atlas' });
    await expect.poll(code).toContain("kind: 'atlas'");
    await page.getByRole('tab', { name: 'curl' }).click();
    await expect.poll(code).toContain('"kind": "atlas"');
    await close();
  });

  test('more languages load when they are chosen, and are remembered', async () => {
    const { page, faults, close } = await open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const code = () => page.locator('.samples .panel:visible figure:visible code').first().textContent();
    expect(await page.locator('script[src*=languages]').count()).toBe(0);
    await page.getByLabel('More languages').selectOption('Python');
    await expect.poll(code).toContain('requests.post("https://test.library.example.com/books"');
    await page.getByLabel('Example of the request').selectOption({ label: 'An atlas' });
    await expect.poll(code).toContain('"kind": "atlas"');
    expect(loaded.filter((url) => /(calls|languages)\.js$/.test(url))).toHaveLength(2);
    expect(await audit(page)).toEqual([]);
    await page.goto(`${site.url}reference/get-book.html`);
    await expect.poll(code).toContain('requests.get(');
    await page.getByRole('tab', { name: 'Python' }).press('ArrowLeft');
    await expect.poll(code).not.toContain('requests.get(');
    expect(faults).toEqual([]);
    await close();
  });

  test('the seventh press of Tab at the latest reaches the console', async () => {
    const { page, close } = await open();
    const names: string[] = [];
    while (names.at(-1) !== 'Try it' && names.length < 42) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
    }
    expect(names.length).toBeLessThan(8);
    await close();
  });

  test('the example of an error opens beside it without scrolling', async () => {
    const { page, close } = await open(`${reference}#response.401`);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const link = page.locator('[id="response.401"]').getByRole('link', { name: 'Example' });
    // Lists near the window are laid out once they are near, so read the place when it no longer changes.
    const place = async () => {
      let last: number | undefined;
      await expect
        .poll(async () => {
          const before = last;
          last = (await link.boundingBox())?.y;
          return last !== undefined && last === before;
        })
        .toBe(true);
      return last;
    };
    const before = await place();
    await link.click();
    await page.locator('[id="example-400"]').waitFor();
    expect(await place()).toBe(before);
    await close();
  });

  test('the theme follows the system until the reader chooses one, and is then remembered', async () => {
    const { page, close } = await open(reference, { colorScheme: 'dark' });
    const isDark = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor !== 'rgb(255, 255, 255)');
    expect(await isDark()).toBe(true);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    await expect.poll(isDark).toBe(false);
    await page.goto(`${site.url}index.html`);
    expect(await isDark()).toBe(false);
    await close();
  });

  test('on a phone the contents open, and close when a link is chosen', async () => {
    const { page, close } = await open(reference, { viewport: { width: 390, height: 844 } });
    const contents = page.getByRole('navigation', { name: 'Contents' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Contents' }).click();
    await contents.waitFor();
    expect(await audit(page)).toEqual([]);
    await contents.getByRole('link', { name: 'Errors', exact: true }).click();
    await contents.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).toBe('#errors');
    await close();
  });

  test('code and lists can be copied', async () => {
    const { page, close } = await open(reference, { permissions: ['clipboard-read', 'clipboard-write'] });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy the code' }).first().click();
    await expect.poll(clipboard).toContain('await client.books.');
    await page.locator('[id="body.novel.language"] summary').click();
    await page.locator('[id="body.novel.language"] [data-filter]').fill('ish');
    await page.locator('[id="body.novel.language"] [data-copy-options]').click();
    await expect.poll(clipboard).toBe('["da","en","es","fi","pl","sv"]');
    await close();
  });
});
