import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../../scripts/testing/chromium.ts';
import { audit, unfold, visit } from '../../../../../scripts/testing/visit.ts';
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

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [390, 1440].flatMap((width) => pages.map((path) => ({ path, colorScheme, width }))),
  );

  test.for(looks)('$path is accessible and logs no errors, $colorScheme, $width pixels wide', async (look) => {
    const { colorScheme, width } = look;
    const options = { colorScheme, viewport: { width, height: 900 } };
    const { page, faults, close } = await visit(site.browser, site.url + look.path, options);
    await unfold(page);
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.for(pages)('%s does not scroll sideways, however narrow', async (path) => {
    const { page, close } = await visit(site.browser, site.url + path);
    await unfold(page);
    for (const width of [320, 390, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await close();
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
