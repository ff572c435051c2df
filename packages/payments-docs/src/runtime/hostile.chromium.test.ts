import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium } from '../../../../scripts/testing/chromium.ts';
import { buildAssets } from './assets.ts';
import { buildSite } from './build-site.ts';
import { createHighlight } from './highlight.ts';
import { attack, hostileDocument } from './testing/hostile.ts';
import { apiOf } from './testing/read-api.ts';
import { serveTemporarily, type TemporarySite } from './testing/temporary-site.ts';
import { audit, visit } from './testing/visit.ts';

describe.skipIf(chromiumPath === undefined)('a hostile document in Chromium', () => {
  let site: TemporarySite;
  let browser: Browser;

  beforeAll(async () => {
    const [highlight, assets] = await Promise.all([createHighlight(), buildAssets(false)]);
    const files = buildSite({ api: apiOf(hostileDocument), guides: [], hasMock: false, highlight, warn: () => {} });
    site = await serveTemporarily([...files, ...assets]);
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.for(['index.html', 'reference/hostile.html'])('%s shows it as text', { timeout: 60_000 }, async (path) => {
    const { page, faults, close } = await visit(browser, site.url + path, { viewport: { width: 320, height: 800 } });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
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
