import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../../scripts/testing/chromium.ts';
import { lookOver } from '../../../../../scripts/testing/looks.ts';
import { visit } from '../../../../../scripts/testing/visit.ts';
import { type OpenSite, openLibrarySite } from '../testing/library-site.ts';

describe.skipIf(chromiumPath === undefined)('every page in Chromium', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openLibrarySite();
  }, 120_000);

  afterAll(() => site?.close());

  // A busy machine may need a minute for each page.
  test('every page is accessible, logs no errors and does not scroll sideways in any look', {
    timeout: 900_000,
  }, async () => {
    expect(site.pages).toContain('reference/add-book.html');
    const urls = site.pages.map((path) => site.url + path);
    expect(await lookOver(site.browser, urls)).toEqual([]);
  });

  test('works from a disk', async () => {
    const { page, faults, close } = await visit(site.browser, `file://${site.folder}/reference/add-book.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('language');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === '#body.novel.language');
    expect(faults).toEqual([]);
    await close();
  });
});
