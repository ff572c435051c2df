import type { Browser, Page } from 'playwright-core';
import { audit, unfold, visit } from './visit.ts';

/** In pixels: a phone, and a desktop. */
const widths = [390, 1440];

/** The rules of axe whose result depends on colours. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * Loads a page in light on a phone and in dark on a desktop, then audits it with everything unfolded in all four looks. Returns the
 * violations, one line each, which begins with the look.
 */
export async function auditLooks(page: Page, url: string): Promise<string[]> {
  const look = async (colorScheme: 'light' | 'dark', width: number) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
  };
  const [phone = 0, desktop = 0] = widths;
  await look('light', phone);
  await page.goto(url);
  await look('dark', desktop);
  await page.reload();
  await page.evaluate('document.fonts.ready.then(() => {})');
  await unfold(page);
  const violations: string[] = [];
  for (const width of widths) {
    const report = (colorScheme: string, lines: readonly string[]) =>
      violations.push(...lines.map((line) => `${colorScheme}, ${width} pixels wide: ${line}`));
    await look('light', width);
    const shown = await shownElements(page);
    report('light', await audit(page));
    await look('dark', width);
    // Dark changes colors only, so all other rules have the same result.
    if ((await shownElements(page)) !== shown) report('dark', ['It does not show the same elements as light.']);
    report('dark', await audit(page, colorRules));
  }
  return violations;
}

function shownElements(page: Page): Promise<string> {
  return page.evaluate(
    "[...document.body.querySelectorAll('*')].map((each) => Number(each.checkVisibility())).join('')",
  );
}

/** The widths, in pixels, at which an open page can be scrolled sideways when everything is unfolded. */
export async function overflowingWidths(page: Page): Promise<number[]> {
  await unfold(page);
  const overflowing: number[] = [];
  for (const width of [320, ...widths, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    if ((await page.evaluate('document.documentElement.scrollWidth')) !== width) overflowing.push(width);
  }
  return overflowing;
}

/** Visits pages one after another in one tab. Returns what is wrong with those that are not accessible, log errors or scroll sideways. */
export async function lookOver(
  browser: Browser,
  urls: readonly string[],
): Promise<{ url: string; violations: string[]; faults: string[]; overflowing: number[] }[]> {
  const tab = await visit(browser, 'about:blank');
  const looks = [];
  for (const url of urls) {
    const violations = await auditLooks(tab.page, url);
    const overflowing = await overflowingWidths(tab.page);
    looks.push({ url, violations, overflowing, faults: tab.faults.splice(0) });
  }
  await tab.close();
  return looks.filter(
    ({ violations, overflowing, faults }) => violations.length + overflowing.length + faults.length > 0,
  );
}
