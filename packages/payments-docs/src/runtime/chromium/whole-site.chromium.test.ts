import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../../scripts/testing/chromium.ts';
import { auditLooks, overflowingWidths } from '../../../../../scripts/testing/looks.ts';
import { type Visit, visit } from '../../../../../scripts/testing/visit.ts';
import { type OpenSite, openLibrarySite } from '../testing/library-site.ts';

const pages = [
  'index.html',
  'guides/start.html',
  'guides/end.html',
  ...['add-book', 'get-book', 'get-books', 'remove-book'].flatMap((page) => [
    `reference/${page}.html`,
    `try/${page}.html`,
  ]),
];

describe.skipIf(chromiumPath === undefined)('every page in Chromium', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openLibrarySite();
  }, 120_000);

  afterAll(() => site?.close());

  test('the list of pages is complete', () => {
    expect(site.pages.sort()).toEqual(pages.sort());
  });

  describe('the whole site, in one tab', () => {
    let tab: Visit;

    beforeAll(async () => {
      tab = await visit(site.browser, 'about:blank');
    });

    test.for(pages)('%s is accessible, logs no errors and does not scroll sideways in any look', async (path) => {
      expect(await auditLooks(tab.page, site.url + path)).toEqual([]);
      expect(await overflowingWidths(tab.page)).toEqual([]);
      expect(tab.faults.splice(0)).toEqual([]);
    });
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
