import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../../../scripts/testing/chromium.ts';
import { audit, unfold, visit } from '../../../../../scripts/testing/visit.ts';
import { buildAssets } from '../build/assets.ts';
import { createHighlight } from '../markup/highlight.ts';
import { apiOf } from '../testing/api-of.ts';
import { attack, hostileDocument } from '../testing/hostile.ts';
import { type OpenSite, openSite, pagesOf } from '../testing/library-site.ts';

describe.skipIf(chromiumPath === undefined)('a hostile document in Chromium', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const [highlight, assets] = await Promise.all([createHighlight(), buildAssets({ title: attack })]);
    site = await openSite([...pagesOf(apiOf(hostileDocument), { highlight }), ...assets]);
  }, 120_000);

  afterAll(() => site?.close());

  test.for(['index.html', 'reference/hostile.html'])('%s shows it as text', async (path) => {
    const { page, faults, close } = await visit(site.browser, site.url + path, {
      viewport: { width: 320, height: 800 },
    });
    await unfold(page);
    const got = await page.evaluate(() => ({
      hacked: 'hacked' in window,
      title: document.querySelector('h1')?.textContent,
      scripts: document.scripts.length,
      images: document.images.length,
      handlers: document.querySelectorAll('[onerror], [onclick]').length,
      width: document.documentElement.scrollWidth,
    }));
    const title = `${path === 'index.html' ? 'Title' : 'Summary'} ${attack}`;
    expect(got).toEqual({ hacked: false, title, scripts: 2, images: 0, handlers: 0, width: 320 });
    expect(await audit(page)).toEqual([]);

    await page.keyboard.press('/');
    await page.keyboard.type('script');
    await page.locator('dialog [role=option]').first().waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});
